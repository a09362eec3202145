/** The help texts. `--help` prints them on standard output. */

const COMMON = `
  --json                  print one JSON object on standard output
  --help                  this text`;

/** The general help. */
export const USAGE = `daftar: sealed bundles on the command line

  daftar keygen       make an identity file
  daftar card         the public recipient card of an identity
  daftar fingerprint  the digits of a card or identity, to compare over another channel
  daftar seal         seal reports and files to recipient cards
  daftar open         open a bundle into a folder or as one ZIP
  daftar verify       check a bundle and write nothing
  daftar inspect      what a stranger can see of a bundle
  daftar schema       the report's shape as JSON Schema
  daftar vault        check, repair or export a vault whose app does not start

"daftar VERB --help" tells more about each. Every verb takes --json. "daftar --version" prints the version.
Exit status: 0 done, 1 defect in daftar, 2 wrong use, 3 wrong passphrase or not for this key, 4 altered, truncated or malformed,
5 made by a newer version, 6 file system, 130 interrupted.
`;

/** The help of each verb. */
export const VERB_USAGE: Readonly<Record<string, string>> = {
  keygen: `daftar keygen --out FILE [--name TEXT] [--passphrase-file FILE | --no-passphrase]

Makes an identity: the private keys that open what is sealed to you, in one file. Keep it secret and keep a copy.
Asks for a passphrase on a terminal when neither option says how the file is protected.

  --out FILE              the identity file to write
  --name TEXT             the name on its card (a person, a desk; "Unnamed" when left out)
  --organisation TEXT     the organisation on its card
  --languages LIST        language tags, for example "az, en"
  --contact TEXT          how senders reach you
  --valid-until DAY       last day on which to seal to the card, YYYY-MM-DD
  --passphrase-file FILE  a UTF-8 file with the passphrase; one final line end is dropped
  --no-passphrase         no protection: whoever has the file can open your bundles
  --force                 replace an existing file${COMMON}
`,
  card: `daftar card --identity FILE [--out FILE]

Prints the recipient card of an identity: public, to be handed to those who send to you.

  --identity FILE         your identity file
  --passphrase-file FILE  its passphrase
  --out FILE              write the card there and not to standard output
  --force                 replace an existing file${COMMON}
`,
  fingerprint: `daftar fingerprint CARD|IDENTITY

Prints the 35 digits of a card or identity on one line. Compare them with its owner over another channel.

  --passphrase-file FILE  the passphrase of an identity${COMMON}
`,
  seal: `daftar seal --to CARD [--to CARD …] [--from IDENTITY] --report JSON [--attach FILE …] --out FILE

Seals reports and files so that only the owners of the cards can open them. One bundle is for one recipient and at most eight
keys of theirs. With --from the bundle is signed; without, the recipient does not learn who sent it.

  --to CARD               recipient card; repeat it for more keys
  --from IDENTITY         sign with this identity
  --passphrase-file FILE  its passphrase
  --report JSON           a report as JSON, "-" for standard input; repeat it for more. The smallest is
                          {"narrative": "what happened"}; "daftar schema" prints the whole shape
  --attach FILE …         files of any kind and size, one or several. They belong to the first report
  --out FILE              the bundle to write. Choose a name that says nothing
  --allow-expired         seal to a card whose last day is over
  --force                 replace an existing file${COMMON}
`,
  open: `daftar open BUNDLE --identity FILE [--passphrase-file FILE] --out DIR
daftar open BUNDLE --identity FILE [--passphrase-file FILE] --zip FILE

Checks everything in a bundle and then writes it out, in the clear. Nothing is written when anything does not verify.

  --identity FILE         your identity file
  --passphrase-file FILE  its passphrase
  --out DIR               a new or empty folder for the bag's files ("sha256sum -c manifest-sha256.txt" works in it)
  --zip FILE              the bag as one ZIP
  --known CARD            a sender's card that you have checked; repeat it for more
  --force                 replace what is there${COMMON}
`,
  verify: `daftar verify BUNDLE --identity FILE [--passphrase-file FILE]

Checks everything in a bundle, says from whom it is and what is in it, and writes nothing.

  --identity FILE         your identity file
  --passphrase-file FILE  its passphrase
  --known CARD            a sender's card that you have checked; repeat it for more${COMMON}
`,
  inspect: `daftar inspect BUNDLE

Says what anybody can see of a file without a key: its size, and whether a bundle can have that size.

  ${COMMON.trim()}
`,
  vault: `daftar vault check  (--profile DIR | --backup DIR) [--contents]
daftar vault repair --profile DIR [--write]
daftar vault export (--profile DIR | --backup DIR) --out DIR

For a vault whose app does not start. Works on the second copy that the app keeps in the folder of its data, beside the database of
the browser engine, or on a backup. Only "repair --write" changes anything there. Make a copy of the whole folder first.

  check                   read everything, and say what is damaged. Needs no passphrase; with one (--contents, or a file) every record
                          and file is opened too. Ends with 4 when something is damaged
  repair                  say what would be done; with --write cut off what was being written and remove places that cannot be read, so
                          that the app starts with what is left. What is lost comes back from a backup only
  export                  write every record as JSON and every file as it was into a new folder, IN THE CLEAR

  --profile DIR           the folder of the app's data: the one in which "mirror" lies, or a folder "mirror-old-1" itself
                          (Linux ~/.config/Daftar, macOS ~/Library/Application Support/Daftar, Windows %APPDATA%\\Daftar)
  --backup DIR            the folder in which backups are made, or the folder "data-…" in it
  --generation N          an older backup than the newest
  --contents              open everything too: asks for the passphrase
  --passphrase-file FILE  a UTF-8 file with the passphrase of the vault; one final line end is dropped
  --recovery-code-file FILE  a file with the recovery code, in place of the passphrase
  --out DIR               a new or empty folder
  --write                 do it${COMMON}
`,
  schema: `daftar schema [--bundle]

Prints the shape of a report (or of a bag's bundle.json) as JSON Schema.

  --bundle                the shape of bundle.json${COMMON}
`,
};
