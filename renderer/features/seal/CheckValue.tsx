/** A SHA-256 value in groups of eight, so that it can be read out and compared. */
export function CheckValue({ sha256 }: { readonly sha256: string }) {
  return (
    <code className="check-value" dir="ltr">
      {(sha256.match(/.{1,8}/g) ?? []).join(' ')}
    </code>
  );
}
