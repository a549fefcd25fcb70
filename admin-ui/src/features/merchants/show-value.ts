import { cardTypeName } from '../../lib/card-type';
import { listOf } from '../../lib/punctuation';
import { hasText, useText } from '../../lib/text';

/** Values of a merchant's configuration in words, for its page and its history. */
export function useShowValue(): (field: string, value: unknown) => string {
  const text = useText('merchants');
  const common = useText('common');
  return (field, value) => {
    if (typeof value === 'boolean') return text(value ? 'yes' : 'no');
    if (field.endsWith('Amount') && value === null) return text('noLimit');
    const word = wordOf(value) || text('nothing');
    if (field === 'environment') return common(word === 'production' ? 'production' : 'test');
    const key = `${field}.${word}`;
    return hasText('merchants', key) ? text(key) : word;
  };
}

function wordOf(value: unknown): string {
  if (Array.isArray(value)) return listOf((value as readonly string[]).map(cardTypeName));
  if (typeof value === 'object' && value !== null) return pairs(value);
  return typeof value === 'string' ? value : '';
}

function pairs(value: object): string {
  const spellings = Object.entries(value as Readonly<Record<string, string>>);
  return listOf(spellings.map(([name, spelling]) => `${cardTypeName(name)} → ${spelling}`));
}
