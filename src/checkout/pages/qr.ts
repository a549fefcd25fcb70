import { create } from 'qrcode';

/** The blank border that a scanner needs around the code, in modules. */
const QUIET_ZONE = 4;

/**
 * `text` as a QR code, medium error correction: one inline SVG of a single path, black on white whatever the page's
 * colours are. Decorative by itself; the page around it gives it a name.
 */
export function qrSvg(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  const rows = Array.from({ length: modules.size }, (_, y) => rowPath(modules.data, y, modules.size));
  const side = modules.size + 2 * QUIET_ZONE;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges" aria-hidden="true">` +
    `<path fill="#fff" d="M0 0h${side}v${side}H0z"/><path stroke="#000" d="${rows.join('')}"/></svg>`
  );
}

/** One row's runs of dark modules as horizontal strokes. */
function rowPath(data: ArrayLike<number>, y: number, size: number): string {
  const row = Array.from({ length: size }, (_, x) => (data[y * size + x] ? '#' : ' ')).join('');
  const runs = Array.from(row.matchAll(/#+/g), (run) => {
    return `M${run.index + QUIET_ZONE} ${y + QUIET_ZONE}.5h${run[0].length}`;
  });
  return runs.join('');
}
