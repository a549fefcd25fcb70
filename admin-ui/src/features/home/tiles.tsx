import { formatAmount } from '../../components/money';
import { formatCount, numberFormat } from '../../lib/format';
import { useText } from '../../lib/text';
import classes from './home.module.css';
import type { Figures } from './scope';

/** The period in a few figures, one row for each currency. */
export function Tiles({ totals }: { totals: readonly Figures[] }) {
  return totals.map((figures) => (
    <CurrencyTiles key={`${figures.environment} ${figures.currency}`} figures={figures} />
  ));
}

function CurrencyTiles({ figures }: { figures: Figures }) {
  const text = useText('home');
  const { currency, payments, counts, succeededAmount, refundedAmount, successRate } = figures;
  const under = counts.open + counts.processing;
  return (
    <dl className={classes.tiles}>
      <div className={classes.tile}>
        <dt>{text('paid')}</dt>
        <dd>
          {formatAmount(succeededAmount, currency)} {currency}
          <small>{text('refunded', { amount: formatAmount(refundedAmount, currency) })}</small>
        </dd>
      </div>
      <div className={classes.tile}>
        <dt>{text('payments')}</dt>
        <dd>
          {formatCount(counts.succeeded)}
          <small>{text('ofAsked', { count: payments })}</small>
        </dd>
      </div>
      <div className={classes.tile}>
        <dt>{text('successRate')}</dt>
        <dd>
          {percent(successRate)}
          <small>{text('ofOver')}</small>
        </dd>
      </div>
      <div className={classes.tile}>
        <dt>{text('underWay')}</dt>
        <dd>
          {formatCount(under)}
          <small>{text('underWayHelp')}</small>
        </dd>
      </div>
    </dl>
  );
}

/** A rate as the reader's language writes it; a dash where nothing is over yet. */
export function percent(rate: number | null): string {
  if (rate === null) return '–';
  return numberFormat({ style: 'percent', maximumFractionDigits: 1 }).format(rate);
}
