import { useState } from 'react';
import type { HexId } from '../../../shared/ids.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useSession } from '../../app/session.ts';
import { useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Screen } from '../../ui/Screen.tsx';
import { FormsDialog } from '../forms/FormsDialog.tsx';
import { FIRST_LOOK } from '../patterns/look.ts';
import { Timeline } from '../patterns/Timeline.tsx';
import { RecordList, useNewRecord } from '../people/RecordList.tsx';
import { CasePage } from '../people/RecordPage.tsx';
import { NO_FILTERS } from '../reports/list-view.ts';
import { SealWizard } from '../seal/SealWizard.tsx';

/** Cases, and one of them: what it gathers, what is open, and its own timeline. */
export function CasesScreen({ id }: { readonly id: HexId | null }) {
  return id === null ? <Cases /> : <OneCase key={id} id={id} />;
}

function Cases() {
  const text = useText();
  const { go } = useNavigation();
  const open = (id: HexId) => go({ name: 'cases', id });
  const make = useNewRecord(open);
  return (
    <Screen
      title={text('cases.title')}
      actions={
        <Button kind="primary" onPress={() => make('case')}>
          {text('cases.new')}
        </Button>
      }
    >
      <RecordList
        kind="case"
        label={text('cases.title')}
        empty={{ title: text('cases.empty.title'), body: text('cases.empty'), make: text('cases.new') }}
        onNew={() => make('case')}
        onOpen={open}
      />
    </Screen>
  );
}

function OneCase({ id }: { readonly id: HexId }) {
  const text = useText();
  const { go, showReports } = useNavigation();
  const [zoom, setZoom] = useState(FIRST_LOOK.zoom);
  const [makingPaper, setMakingPaper] = useState(false);
  const [sealing, setSealing] = useState<{ readonly form: HexId; readonly reports: readonly HexId[] } | null>(null);
  const { unsaved } = useSession();
  const makePaper = async () => {
    if (await unsaved.keep()) setMakingPaper(true);
  };
  const filters = { ...NO_FILTERS, cases: [id] };
  return (
    <>
      <CasePage
        id={id}
        onBack={() => go({ name: 'cases', id: null })}
        onOpenReport={(report) => go({ name: 'report', id: report })}
        onOpenPerson={(person) => go({ name: 'people', id: person })}
      />
      <section className="screen case-timeline">
        <div className="row row-between">
          <h2>{text('cases.timeline')}</h2>
          <div className="row">
            <Button size="small" onPress={() => showReports({ cases: [id] })}>
              {text('patterns.showReports')}
            </Button>
            <Button size="small" onPress={makePaper}>
              {text('forms.make')}
            </Button>
          </div>
        </div>
        <Timeline narrowed={{ search: '', filters }} zoom={zoom} onZoom={setZoom} />
      </section>
      {makingPaper && (
        <FormsDialog
          of={{ case: id }}
          onClose={() => setMakingPaper(false)}
          onToReport={() => showReports({ cases: [id] })}
          onSeal={(form, reports) => {
            setMakingPaper(false);
            setSealing({ form, reports });
          }}
        />
      )}
      {sealing !== null && (
        <SealWizard reports={sealing.reports} forms={[sealing.form]} onClose={() => setSealing(null)} />
      )}
    </>
  );
}
