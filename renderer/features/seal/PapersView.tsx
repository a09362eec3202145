import type { FormAlong } from '../../../shared/vault/forms.ts';
import { useText } from '../../text/text.tsx';
import { filledForm } from '../forms/filled.ts';
import { PaperView } from '../forms/PaperView.tsx';

/** The papers that go along, as the recipients will read them. */
export function PapersView({ forms }: { readonly forms: readonly FormAlong[] }) {
  const text = useText();
  if (forms.length === 0) return null;
  return (
    <section className="stack" aria-label={text('papers.view')}>
      <h4>{text('papers.view')}</h4>
      {forms.map((form) => (
        <PaperView key={form.id} paper={filledForm(form, form.prepared).paper} label={text('forms.paper.view')} />
      ))}
    </section>
  );
}
