import type { Match } from '../inspection/find-match.js';
import type { InspectedField, Inspection } from '../inspection/inspection.js';
import type { Integration } from '../integrations/integration.js';
import type { HostedPageRequest } from '../signing/hosted-page.signer.js';
import type { TransactionEntity } from '../transactions/transaction.entity.js';

/** All that was found out about a payment request. */
export interface RequestFacts {
  readonly slug: string;
  readonly integration: Integration | null;
  readonly match: Match<HostedPageRequest> | null;
  readonly stored: TransactionEntity | null;
  readonly fields: readonly InspectedField[];
  readonly missing: readonly string[];
  readonly repeated: readonly string[];
  readonly problems: readonly string[];
}

type Findings = Pick<Inspection, 'verdict' | 'summary' | 'advice'>;
type Rule = (facts: RequestFacts) => Findings | null;

/** The first rule that has something to say says it. */
export function requestFindings(facts: RequestFacts): Findings {
  for (const rule of RULES) {
    const findings = rule(facts);
    if (findings) return findings;
  }
  const { stored } = facts;
  const state = stored ? `It is known here, and is ${stored.status}.` : 'Nobody has come with it yet.';
  return { verdict: 'genuine', summary: `The payment request is genuine. ${state}`, advice: [] };
}

const malformed: Rule = ({ missing, repeated }) => {
  if (missing.length + repeated.length === 0) return null;
  const parts = [
    ...(missing.length > 0 ? [`missing or empty: ${missing.join(', ')}`] : []),
    ...(repeated.length > 0 ? [`there more than once: ${repeated.join(', ')}`] : []),
  ];
  return {
    verdict: 'malformed',
    summary: `The payment request is refused as malformed; ${parts.join('; ')}.`,
    advice: [
      "Compare the Gateway URL in OfficeRnD with the integration's gatewayUrl: each placeholder once, redirectUrl last.",
      'Make sure that the whole address was pasted.',
    ],
  };
};

const unsigned: Rule = ({ match, integration, slug }) => {
  if (match) return null;
  const unknown = integration ? [] : [`There is no integration "${slug}": look at the path of the Gateway URL.`];
  return {
    verdict: 'not_verified',
    summary: 'No secret fits the signature, in any number format or encoding. The request is refused.',
    advice: [
      ...unknown,
      'Enter the Secret of OfficeRnD anew as the secret of the integration; it may have been renewed there.',
      'If the secret is right, a signed field was changed on the way: amount, reference or transactionId.',
    ],
  };
};

const ofAnother: Rule = ({ match, integration, slug }) => {
  const { owner = '', state } = match?.secret.view ?? {};
  if (match?.secret.ownerId === integration?.id) {
    if (state !== 'retired') return null;
    return {
      verdict: 'other_secret',
      summary: 'It was signed with a secret of this integration that no longer counts. The request is refused.',
      advice: ['OfficeRnD still signs with the earlier Secret: enter it as the current secret, or renew it there.'],
    };
  }
  const what = integration ? `the integration is ${integration.settings.name}` : `there is no integration "${slug}"`;
  return {
    verdict: 'other_secret',
    summary: `It was signed with the secret of ${owner}, but ${what}. The request is refused.`,
    advice: ['The Gateway URLs of two integrations were mixed up: copy the right one into OfficeRnD.'],
  };
};

const otherForm: Rule = ({ match }) => {
  const { forms = [] } = match?.candidate ?? {};
  // These two ways of encoding are read by themselves: the request is accepted.
  if (forms.every((form) => /^(?:percent-encoded, a plus|not percent-encoded)/.test(form))) return null;
  return {
    verdict: 'other_form',
    summary: `The signature was made over another text than the one in the address (${forms.join('; ')}). The request is refused.`,
    advice: [
      'The value that is signed and the value in the address differ at OfficeRnD: its placeholders have to be the very ' +
        'texts that were signed.',
      'Report this to OfficeRnD with the signed text shown here.',
    ],
  };
};

const differs: Rule = ({ fields, problems }) => {
  const different = fields.filter(({ verdict }) => verdict === 'differs').map(({ name }) => name);
  if (different.length + problems.length === 0) return null;
  const conflict =
    different.length > 0
      ? [`The same transactionId came before with another ${different.join(' and another ')}; what came first counts.`]
      : [];
  return {
    verdict: 'differs',
    summary: `The signature holds, yet the request is refused or not what was stored: ${[...problems, ...conflict].join(' ')}`,
    advice: [
      ...(problems.length > 0 ? ["Change the integration's settings, or the request at OfficeRnD."] : []),
      ...(conflict.length > 0 ? ['Begin the payment anew in OfficeRnD: it gets a transactionId of its own.'] : []),
    ],
  };
};

const RULES: readonly Rule[] = [malformed, unsigned, ofAnother, otherForm, differs];
