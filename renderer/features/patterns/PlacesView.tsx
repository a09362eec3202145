import type { PlaceItem } from '../../../shared/vault/patterns.ts';
import { useNavigation } from '../../app/navigation.ts';
import { useQuery } from '../../hooks/query.ts';
import { useCodes } from '../../text/codes.ts';
import { useFormat, useText } from '../../text/text.tsx';
import { Button } from '../../ui/Button.tsx';
import { Disclosure } from '../../ui/Disclosure.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNotice } from '../../ui/Notice.tsx';
import { IndexingNotice } from './IndexingNotice.tsx';
import { ReportLinks } from './ReportLinks.tsx';

/** Countries, their towns, and the places in them, each with its reports. */
export function PlacesView() {
  const text = useText();
  const { data, error, reload } = useQuery('patterns:places', {}, ['reports', 'indexing']);
  return (
    <>
      <ErrorNotice error={error} onRetry={reload} />
      {data !== null && <IndexingNotice indexing={data.indexing} />}
      {data?.countries.length === 0 ? (
        <EmptyState title={text('places.empty.title')}>{text('places.empty')}</EmptyState>
      ) : (
        <p className="soft">{text('places.note')}</p>
      )}
      <div>
        {data?.countries.map((country) => (
          <Country key={country.country ?? ''} item={country} />
        ))}
      </div>
    </>
  );
}

function Country({ item }: { readonly item: PlaceItem }) {
  const text = useText();
  const format = useFormat();
  const { showReports } = useNavigation();
  const { country } = item;
  const counted = (count: number) => text('patterns.reports', { count });
  return (
    <Disclosure
      title={country === null ? text('places.noCountry') : format.country(country)}
      summary={counted(item.reports)}
    >
      {country !== null && (
        <div>
          <Button size="small" onPress={() => showReports({ countries: [country] })}>
            {text('patterns.showReports')}
          </Button>
        </div>
      )}
      <div>
        {item.towns.map((town) => (
          <Disclosure
            key={town.town}
            level={3}
            title={town.town === '' ? text('places.noTown') : town.town}
            summary={counted(town.reports)}
          >
            {town.town !== '' && (
              <div>
                <Button
                  size="small"
                  onPress={() => showReports({ towns: [town.town], countries: country === null ? [] : [country] })}
                >
                  {text('patterns.showReports')}
                </Button>
              </div>
            )}
            {town.places.map((place) => (
              <Place key={`${place.kind ?? ''} ${place.name}`} place={place} />
            ))}
          </Disclosure>
        ))}
      </div>
    </Disclosure>
  );
}

function Place({ place }: { readonly place: PlaceItem['towns'][number]['places'][number] }) {
  const { label } = useCodes();
  const kind = place.kind === null ? '' : label(place.kind);
  return (
    <div>
      {(place.name !== '' || kind !== '') && (
        <p>
          <bdi>{place.name === '' ? kind : place.name}</bdi>
          {place.name !== '' && kind !== '' && <span className="soft small"> {kind}</span>}
        </p>
      )}
      <ReportLinks reports={place.reports} />
    </div>
  );
}
