import {
  TEXT_ENCODINGS,
  type TextEncodingName,
  type ToViewer,
  type ViewerKind,
} from '../../../shared/viewer/messages.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Select } from '../../ui/Select.tsx';

/** What the frame has told so far, and what was asked of it. */
export interface ViewerState {
  readonly shown: boolean;
  /** From 1. */
  readonly page: number;
  /** 0 until it is known. */
  readonly pages: number;
  readonly encoding: TextEncodingName | null;
  /** Percent; null: as large as fits. */
  readonly zoom: number | null;
}

const ZOOM_STEPS = [25, 50, 75, 100, 150, 200, 300, 400] as const;

export interface ViewerToolbarProps {
  readonly kind: ViewerKind;
  readonly state: ViewerState;
  readonly onTell: (message: ToViewer) => void;
  readonly onState: (change: (before: ViewerState) => ViewerState) => void;
}

/** Pages, size and encoding: the controls stand outside the frame, where they cannot be imitated by what it shows. */
export function ViewerToolbar({ kind, state, onTell, onState }: ViewerToolbarProps) {
  const text = useText();
  const hasPages = state.pages > 1;
  const hasZoom = kind === 'picture' || kind === 'pdf';
  if (!hasPages && !hasZoom && kind !== 'text') return null;
  const zoomTo = (percent: number | null) => {
    onState((before) => ({ ...before, zoom: percent }));
    onTell({ type: 'zoom', percent });
  };
  return (
    <div className="viewer-bar" role="toolbar" aria-label={text('viewer.toolbar')}>
      {hasPages && (
        <PageButtons
          page={state.page}
          pages={state.pages}
          label={text(kind === 'pdf' ? 'viewer.page' : 'viewer.part', { page: state.page, pages: state.pages })}
          onPage={(number) => onTell({ type: 'page', number })}
        />
      )}
      {hasZoom && <ZoomButtons zoom={state.zoom} onZoom={zoomTo} />}
      {kind === 'text' && state.encoding !== null && (
        <div className="viewer-encoding">
          <Select
            label={text('viewer.encoding')}
            labelHidden
            options={TEXT_ENCODINGS.map((name) => ({ id: name, label: text(`viewer.encoding.${name}`) }))}
            value={state.encoding}
            onChange={(value) => {
              const name = TEXT_ENCODINGS.find((each) => each === value);
              if (name !== undefined) onTell({ type: 'encoding', name });
            }}
          />
        </div>
      )}
    </div>
  );
}

function PageButtons(props: {
  readonly page: number;
  readonly pages: number;
  readonly label: string;
  readonly onPage: (number: number) => void;
}) {
  const text = useText();
  return (
    <div className="row">
      <Button size="small" isDisabled={props.page <= 1} onPress={() => props.onPage(props.page - 1)}>
        {text('viewer.previous')}
      </Button>
      <span role="status">{props.label}</span>
      <Button size="small" isDisabled={props.page >= props.pages} onPress={() => props.onPage(props.page + 1)}>
        {text('viewer.next')}
      </Button>
    </div>
  );
}

function ZoomButtons({ zoom, onZoom }: { readonly zoom: number | null; readonly onZoom: (to: number | null) => void }) {
  const text = useText();
  const format = useFormat();
  const current = zoom ?? 100;
  const larger = ZOOM_STEPS.find((step) => step > current);
  const smaller = ZOOM_STEPS.findLast((step) => step < current);
  return (
    <div className="row">
      <Button
        size="small"
        aria-label={text('viewer.smaller')}
        isDisabled={smaller === undefined}
        onPress={() => onZoom(smaller ?? null)}
      >
        −
      </Button>
      <span className="viewer-zoom" role="status">
        {zoom === null ? text('viewer.fits') : format.percent(zoom / 100)}
      </span>
      <Button
        size="small"
        aria-label={text('viewer.larger')}
        isDisabled={larger === undefined}
        onPress={() => onZoom(larger ?? null)}
      >
        +
      </Button>
      <Button size="small" isDisabled={zoom === null} onPress={() => onZoom(null)}>
        {text('viewer.fit')}
      </Button>
    </div>
  );
}
