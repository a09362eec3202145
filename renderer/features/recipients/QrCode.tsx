import { useMemo } from 'react';
import { encode } from 'uqr';

/** Modules of quiet ground around the code; readers want four. */
const BORDER = 4;

/** A QR code of digits, as one path: black on white in light and dark, since readers want it so. */
export function QrCode({ digits, label }: { readonly digits: string; readonly label: string }) {
  const { size, path } = useMemo(() => {
    const code = encode(digits, { ecc: 'M', border: BORDER });
    const squares = code.data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])));
    return { size: code.size, path: squares.join('') };
  }, [digits]);
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
