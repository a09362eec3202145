import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useText } from '../text/text.tsx';

export interface DropZoneProps {
  readonly label: string;
  readonly onFiles: (files: readonly File[]) => void;
  readonly isDisabled?: boolean;
  /** A button that picks files must be among them: dropping needs a mouse. */
  readonly children: ReactNode;
}

/** Takes files dropped from the system. The bytes are read by whoever gets the File, never here. */
export function DropZone({ label, onFiles, isDisabled = false, children }: DropZoneProps) {
  const text = useText();
  const depth = useRef(0);
  const [over, setOver] = useState(false);
  const holdsFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const leave = () => {
    depth.current = 0;
    setOver(false);
  };
  return (
    <section
      aria-label={label}
      className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
      onDragEnter={(event) => {
        if (!holdsFiles(event) || isDisabled) return;
        event.preventDefault();
        depth.current += 1;
        setOver(true);
      }}
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = isDisabled ? 'none' : 'copy';
      }}
      onDragLeave={() => {
        depth.current -= 1;
        if (depth.current <= 0) leave();
      }}
      onDrop={(event) => {
        event.preventDefault();
        leave();
        const files = [...event.dataTransfer.files];
        if (!isDisabled && files.length > 0) onFiles(files);
      }}
    >
      {/* The zone keeps its size: were it to shrink, it would slip away from under the pointer. */}
      {children}
      {over && <p className="drop-hint">{text('drop.active')}</p>}
    </section>
  );
}
