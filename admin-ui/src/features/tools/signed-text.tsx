import { Text } from '@mantine/core';
import type { components } from '../../api/schema';
import { CopyText } from '../../components/copy-button';
import { Details } from '../../components/details';
import { Section } from '../../components/section';
import { listOf } from '../../lib/punctuation';
import { currentLanguage, useText } from '../../lib/text';
import { formInChinese } from './in-chinese';

type Signature = components['schemas']['InspectedSignatureDto'];
type Secret = components['schemas']['InspectedSecretDto'];

/** Which text, under which secret, gives the signature that came. */
export function SignedText({ signature }: { signature: Signature }) {
  const text = useText('tools');
  const { algorithm, signedText, holds, forms, secret } = signature;
  const shown = currentLanguage() === 'en' ? forms : forms.map(formInChinese);
  return (
    <Section title={text('signed.title')} description={text(holds ? 'signed.found' : 'signed.expected')}>
      <Details
        items={[
          { label: text('signed.text'), value: <CopyText value={signedText} what={text('signed.text')} /> },
          { label: text('signed.secret'), value: secret ? <SecretName secret={secret} /> : text('signed.noSecret') },
          {
            label: text('signed.form'),
            value: holds ? <span>{forms.length > 0 ? listOf(shown) : text('signed.usual')}</span> : null,
          },
          { label: text('signed.algorithm'), value: algorithm },
        ]}
      />
    </Section>
  );
}

/** Whose, which, and whether it counts; never its value. */
export function SecretName({ secret: { owner, state, number } }: { secret: Secret }) {
  const text = useText('tools');
  return (
    <>
      {text('secret.of', { owner, number })}{' '}
      <Text span c="dimmed">
        · {text(`secret.${state}`)}
      </Text>
    </>
  );
}
