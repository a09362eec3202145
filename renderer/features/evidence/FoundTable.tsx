import type { Found } from '../../../shared/evidence/found.ts';
import { useQuery } from '../../hooks/query.ts';
import { useText } from '../../text/text.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { VisibleName } from '../../ui/VisibleName.tsx';
import { plainName } from './found-names.ts';

/** What a file says about itself, as found: never corrected, and not proof of anything by itself. */
export function FoundTable({ id }: { readonly id: string }) {
  const text = useText();
  const query = useQuery('evidence:found', { id });
  if (query.error !== null) return <ErrorNotice error={query.error} />;
  if (query.data === null) return <p>{text('common.loading')}</p>;
  const { found } = query.data;
  if (found.length === 0) return <p>{text('custody.found.none')}</p>;
  const plain = found.filter((one) => plainName(one) !== undefined);
  const rest = found.filter((one) => plainName(one) === undefined);
  return (
    <div className="stack">
      <p className="soft">{text('custody.found.hint')}</p>
      {plain.length > 0 && <Facts label={text('custody.found.main')} found={plain} />}
      {rest.length > 0 && (
        <Disclosure
          title={text('custody.found.rest', { count: rest.length })}
          level={3}
          defaultExpanded={plain.length === 0}
        >
          <Facts label={text('custody.found.rest', { count: rest.length })} found={rest} />
        </Disclosure>
      )}
    </div>
  );
}

function Facts({ label, found }: { readonly label: string; readonly found: readonly Found[] }) {
  const text = useText();
  return (
    <table className="found-facts" aria-label={label}>
      <tbody>
        {found.map((one) => {
          const plain = plainName(one);
          return (
            <tr key={`${one.group} ${one.name} ${one.value}`}>
              <th scope="row">
                {plain !== undefined && <span className="found-plain">{text(`custody.found.name.${plain}`)}</span>}{' '}
                <span className="soft small" dir="ltr">
                  <VisibleName name={one.name} />
                </span>
              </th>
              <td>
                <VisibleName name={one.value} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
