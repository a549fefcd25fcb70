import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { numberFormat } from '../lib/format';
import classes from './plot.module.css';

export interface PlotSeries {
  /** One for each place of the axis. For drawing alone, where a number is exact enough. */
  readonly values: readonly number[];
  /** Any of CSS. */
  readonly colour: string;
}

interface PlotProps {
  /** Of the axis below, short: `2 Mar`. */
  readonly places: readonly string[];
  /** Side by side at each place. */
  readonly bars: readonly PlotSeries[];
  /** Through all places, by an axis of its own at the end; whole numbers. */
  readonly line?: PlotSeries;
  /** What the pointer is told at a place. */
  readonly tip: (place: number) => ReactNode;
}

const STEPS = 4;
const LABELS = { desktop: 10, phone: 3 };
const PHONE = '(max-width: 48em)';
const HUNDRED = 100;

/**
 * Bars, and a line, as high as what holds them. A picture only: put the same figures beside it as a table. Own, because
 * the libraries that draw weigh more than the rest of a page.
 */
export function Plot({ places, bars, line, tip }: PlotProps) {
  const isPhone = useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });
  const every = Math.ceil(places.length / (isPhone ? LABELS.phone : LABELS.desktop));
  const top = topOf(bars.flatMap(({ values }) => values));
  return (
    <div className={classes.plot} aria-hidden>
      <Axis top={top} />
      <div className={classes.area}>
        {Array.from({ length: STEPS + 1 }, (_, step) => (
          <div key={step} className={classes.rule} style={{ top: percent(step / STEPS) }} />
        ))}
        <div className={classes.places}>
          {places.map((label, place) => (
            <Place key={place} isLate={place > places.length / 2} tip={() => tip(place)}>
              {bars.map(({ values, colour }) => (
                <span
                  key={colour}
                  data-bar
                  style={{ height: percent((values[place] ?? 0) / top), background: colour }}
                />
              ))}
              {place % every === 0 ? <span className={classes.label}>{label}</span> : null}
            </Place>
          ))}
        </div>
        {line ? <Line {...line} /> : null}
      </div>
      {line ? <Axis top={lineTopOf(line)} /> : null}
    </div>
  );
}

interface PlaceProps {
  /** In the second half: what it has to tell stands before it. */
  readonly isLate: boolean;
  readonly tip: () => ReactNode;
  readonly children: ReactNode;
}

/** What it tells is made when it is pointed at: of a year of days that is more than all the rest. */
function Place({ isLate, tip, children }: PlaceProps) {
  const [wasPointedAt, setPointedAt] = useState(false);
  const show = () => {
    setPointedAt(true);
  };
  return (
    <div className={classes.place} data-end={isLate || undefined} onPointerEnter={show}>
      {children}
      {wasPointedAt ? <div className={classes.tip}>{tip()}</div> : null}
    </div>
  );
}

function Axis({ top }: { top: number }) {
  const short = numberFormat({ notation: 'compact' });
  return (
    <div className={classes.axis}>
      {Array.from({ length: STEPS + 1 }, (_, step) => (
        <span key={step}>{short.format((top * (STEPS - step)) / STEPS)}</span>
      ))}
    </div>
  );
}

/** Stretched to the area, whatever its shape; the stroke is not. */
function Line({ values, colour }: PlotSeries) {
  const top = lineTopOf({ values });
  const points = values.map((value, place) => {
    const x = ((place + 0.5) / values.length) * HUNDRED;
    return `${String(x)},${String((1 - value / top) * HUNDRED)}`;
  });
  return (
    <svg className={classes.line} viewBox={`0 0 ${String(HUNDRED)} ${String(HUNDRED)}`} preserveAspectRatio="none">
      <polyline points={points.join(' ')} stroke={colour} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

function lineTopOf({ values }: Pick<PlotSeries, 'values'>): number {
  return Math.max(STEPS, topOf(values));
}

/** Where the axis ends: four steps of 1, 2 or 5 tens, hundreds…, so that all of the values are below it. */
function topOf(values: readonly number[]): number {
  const step = Math.max(...values, 0) / STEPS;
  if (step === 0) return STEPS;
  const unit = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5].find((times) => times * unit >= step) ?? 10) * unit * STEPS;
}

function percent(share: number): string {
  return `${String(share * HUNDRED)}%`;
}
