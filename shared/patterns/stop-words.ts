/**
 * Words that say nothing about what is told, in the five languages: cut out before wordings are compared. Kept short on purpose; what is
 * frequent in a notebook weighs little there anyway.
 */
import { stem, words } from '../text/folding.ts';

const LISTED = [
  // English
  'a an the and or but if then than so of to in on at by for from with without into over under about after before again not no nor',
  'i me my mine we us our you your he him his she her it its they them their this that these those there here who whom which what when',
  'where how why is am are was were be been being do does did done have has had having will would can could shall should may might must',
  'as up down out off only very just also too more most some any all each both few other such own same one two',
  // Azerbaijani and Turkish
  'və ya ki da də ilə üçün kimi bu o bir mən məni mənə mənim sən sənə siz biz bizi bizim onu ona onun onlar onları bunu buna nə niyə necə',
  'harada hara kim hər heç çox az daha ən var yox idi idim imiş isə amma lakin çünki sonra əvvəl artıq hələ belə elə deyil oldu olub olan',
  'dedi deyir dedilər etdi edib edir elədi qədər görə ve veya ile için gibi ben beni bana benim sen sana biz bize onlar ne neden nasıl nerede',
  'her hiç çok az daha en vardı yok idi ise ama fakat çünkü sonra önce artık hala böyle öyle değil oldu olan dedi diye etti kadar göre mi mı mu mü',
  // Russian
  'и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне было вот от меня еще нет о из ему теперь',
  'когда даже ну ли если или ни быть был была были него до вас опять уж вам ведь там потом себя ничего ей может они тут где есть надо ней для',
  'мы тебя их чем сам чтоб без чего раз тоже себе под будет ж тогда кто этот того потому этого какой ним здесь этом один мой тем чтобы это при',
  // Persian
  'و در به از که این آن را با برای تا یا هم من ما تو شما او آنها ایشان بود بودند است هست نیست شد شده شود می نمی یک هر چه چرا کجا چند اما ولی',
  'اگر بعد قبل دیگر خود همین همان بر روی زیر پیش پس گفت گفتند کرد کردند کرده دارد داشت های ها ای',
];

/** Folded, as words of a text are compared. */
export const STOP_WORDS: ReadonlySet<string> = new Set(LISTED.flatMap(words));

/** What offices, courts and organisations are called: a name with one of these is of no person, and stands in many reports. */
export const OFFICE_STEMS: ReadonlySet<string> = new Set(
  [
    'ministry minister office prosecutor court police service department committee council parliament embassy consulate university hospital',
    'agency union party news watch human rights international republic state street metro',
    'nazirliyi nazirlik prokurorluğu prokurorluq prokuror məhkəməsi məhkəmə polis idarəsi idarə şöbəsi şöbə xidməti xidmət təhlükəsizlik komitəsi',
    'universiteti universitet xəstəxanası xəstəxana səfirliyi səfirlik konsulluğu konsulluq partiyası respublikası küçəsi rayonu rayon baş',
    'bakanlığı bakanlık savcılığı savcılık mahkemesi mahkeme emniyet müdürlüğü müdürlük büyükelçiliği konsolosluğu hastanesi üniversitesi partisi caddesi sokağı',
    'министерство прокуратура прокурор суд полиция служба отдел комитет посольство консульство университет больница партия республика улица район',
  ]
    .flatMap(words)
    .map(stem),
);
