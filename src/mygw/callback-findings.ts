import type { KnownOrder } from '../checkout/ports/callback-inbox.js';
import type { Match } from '../inspection/find-match.js';
import type { InspectedField, Inspection } from '../inspection/inspection.js';
import type { CallbackText } from './callback-candidates.js';
import { readCallbackMessage } from './callback-message.js';
import type { CallbackParameters } from './callback-parameters.js';
import { CallbackRefused } from './callback-refused.js';

/** All that was found out about a callback. */
export interface CallbackFacts {
  readonly parameters: CallbackParameters;
  readonly order: KnownOrder | null;
  readonly match: Match<CallbackText> | null;
  readonly fields: readonly InspectedField[];
}

type Findings = Pick<Inspection, 'verdict' | 'summary' | 'advice'>;
type Rule = (facts: CallbackFacts) => Findings | null;

/** The first rule that has something to say says it. */
export function callbackFindings(facts: CallbackFacts): Findings {
  for (const rule of RULES) {
    const findings = rule(facts);
    if (findings) return findings;
  }
  const says = facts.parameters.success === 'Y' ? 'that the order was paid' : 'that the order was not paid';
  return {
    verdict: 'genuine',
    summary: `The callback is genuine and says ${says}.`,
    advice: ['A callback is a hint: what counts is what MYGW answers when it is asked (refresh the transaction).'],
  };
}

const malformed: Rule = ({ parameters }) => {
  try {
    readCallbackMessage(parameters);
    return null;
  } catch (error) {
    if (!(error instanceof CallbackRefused)) throw error;
    if (error.reason === 'signature' && parameters.signature !== undefined) return null;
    const expected = 'success (Y or N), merchantID, orderID, signature, and amount and currency of a success';
    return {
      verdict: 'malformed',
      summary: `The callback is refused: one of ${expected} is missing or ill-formed.`,
      advice: ['Make sure that the whole address was pasted.'],
    };
  }
};

const unsigned: Rule = ({ match, order }) =>
  match
    ? null
    : {
        verdict: 'not_verified',
        summary: 'No merchant key fits the signature, in any number format or letter case. The callback is refused.',
        advice: [
          order
            ? `Compare the merchant key of ${order.account.settings.name} with the one that MYGW has for it.`
            : 'The order is not known here: it may belong to another gateway or environment.',
          'If the key is right, a field was changed on the way, or the callback is forged.',
        ],
      };

const ofAnother: Rule = ({ match, order }) => {
  if (order && match && match.secret.ownerId !== order.account.id) {
    const { owner } = match.secret.view;
    return {
      verdict: 'other_secret',
      summary: `It was signed with the key of ${owner}; the order is of ${order.account.settings.name}. It is refused.`,
      advice: ['Compare merchantID and merchant key of the two merchants.'],
    };
  }
  if (!order || match?.secret.value === order.account.merchantKey.reveal()) return null;
  return {
    verdict: 'other_secret',
    summary: 'It was signed with another key of this merchant than the one the order was made with. It is refused.',
    advice: [
      'The merchant key was changed while the order was under way; the order is confirmed by asking MYGW instead.',
    ],
  };
};

const otherForm: Rule = ({ match }) => {
  const { forms = [] } = match?.candidate ?? {};
  if (forms.length === 0) return null;
  return {
    verdict: 'other_form',
    summary: `The signature was made over another text than the protocol says (${forms.join('; ')}). It is refused.`,
    advice: ['Report this to MYGW with the signed text shown here; the payment itself is confirmed by asking MYGW.'],
  };
};

const differs: Rule = ({ fields, order }) => {
  if (!order) {
    return {
      verdict: 'differs',
      summary: 'The signature holds, but no such order is stored here.',
      advice: ['The order may be of another gateway with the same merchant, or of a database that was restored.'],
    };
  }
  const different = fields.filter(({ verdict }) => verdict === 'differs').map(({ name }) => name);
  if (different.length === 0) return null;
  return {
    verdict: 'differs',
    summary: `The signature holds, but ${different.join(' and ')} ${different.length > 1 ? 'are' : 'is'} not what was ordered.`,
    advice: [
      'Nothing is reported as paid on such a callback. Refresh the transaction, and ask MYGW about the difference.',
    ],
  };
};

const RULES: readonly Rule[] = [malformed, unsigned, ofAnother, otherForm, differs];
