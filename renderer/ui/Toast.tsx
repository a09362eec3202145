import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { useText } from '../text/text.tsx';
import { Button } from './Button.tsx';
import { ToastList } from './toasts.ts';

const ToastContext = createContext<ToastList | null>(null);

/** Holds the toasts and shows them above everything. */
export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [list] = useState(() => new ToastList());
  return (
    <ToastContext value={list}>
      {children}
      <ToastRegion list={list} />
    </ToastContext>
  );
}

/** `useToasts().show({ message, action })` */
export function useToasts(): ToastList {
  const list = useContext(ToastContext);
  if (list === null) throw new Error('no toasts around this part of the page');
  return list;
}

/** Whether something is being dragged over the window. */
function useDragging(): boolean {
  const [dragging, setDragging] = useState(false);
  useEffect(() => {
    const enter = () => setDragging(true);
    const end = () => setDragging(false);
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setDragging(false);
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end, true);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end, true);
    };
  }, []);
  return dragging;
}

function ToastRegion({ list }: { readonly list: ToastList }) {
  const text = useText();
  const shown = useSyncExternalStore(list.subscribe, list.snapshot);
  // A file is dropped on what lies below a message, not on the message.
  const dragging = useDragging();
  return (
    <section
      className={dragging ? 'toasts toasts-aside' : 'toasts'}
      aria-label={text('common.messages')}
      aria-live="polite"
      data-react-aria-top-layer="true"
      onPointerEnter={() => list.pause()}
      onPointerLeave={() => list.resume()}
      onFocus={() => list.pause()}
      onBlur={() => list.resume()}
    >
      {shown.map((toast) => (
        <div key={toast.id} className={`toast toast-${toast.tone ?? 'plain'}`}>
          <span className="toast-message">{toast.message}</span>
          {toast.action !== undefined && (
            <Button size="small" onPress={() => list.act(toast.id)}>
              {toast.action.label}
            </Button>
          )}
          <Button kind="quiet" size="small" aria-label={text('common.dismiss')} onPress={() => list.dismiss(toast.id)}>
            <span aria-hidden="true">✕</span>
          </Button>
        </div>
      ))}
    </section>
  );
}
