import classes from './qr-code-image.module.css';

interface QrCodeImageProps {
  /** The drawing, as the API gives it. */
  readonly svg: string;
  /** What it leads to. */
  readonly label: string;
}

/** A QR code that the API has drawn, as a picture: a drawing of somebody else is never part of the page itself. */
export function QrCodeImage({ svg, label }: QrCodeImageProps) {
  return <img className={classes.code} src={`data:image/svg+xml,${encodeURIComponent(svg)}`} alt={label} />;
}
