import { inOwnWords } from '../../../api/own-words';
import { hasText, useText } from '../../../lib/text';

const FIELD_OF = { slug_taken: 'slug' };

/** Sends, and has a refusal said in the words of this form. */
export function useOwnWords(): <Result>(send: () => Promise<Result>) => Promise<Result> {
  const text = useText('integrations');
  const rule = (name: string) => {
    const key = `rule.${name}`;
    return hasText('integrations', key) ? text(key) : undefined;
  };
  return (send) => inOwnWords({ rule, fieldOf: FIELD_OF }, send);
}
