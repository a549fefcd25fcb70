import { Button, Group, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { ConfirmButton } from '../../../components/confirm-button';
import { SecretField } from '../../../components/secret-field';
import { useText } from '../../../lib/text';
import type { Merchant, MerchantValues } from './values';

interface ApiKeyFieldProps {
  readonly form: UseFormReturnType<MerchantValues>;
  readonly merchant: Merchant | null;
}

/** The API key: typed, replaced, or taken away where callbacks are to be trusted without it. */
export function ApiKeyField({ form, merchant }: ApiKeyFieldProps) {
  const text = useText('merchants');
  const remove = (isRemoved: boolean) => {
    form.clearFieldError('apiKey');
    form.setFieldValue('removesApiKey', isRemoved);
  };
  if (form.getValues().removesApiKey) {
    return (
      <Removed
        error={form.errors['apiKey']}
        onKeep={() => {
          remove(false);
        }}
      />
    );
  }
  return (
    <Stack gap="xs" align="stretch">
      <SecretField
        label={text('apiKey')}
        description={text('apiKeyHelp')}
        stored={merchant?.apiKey ?? null}
        input={form.getInputProps('apiKey')}
      />
      {merchant?.apiKey.set === true ? (
        <Group>
          <ConfirmButton
            size="xs"
            label={text('removeApiKey')}
            title={text('removeApiKeyTitle')}
            thing={merchant.name}
            consequence={text('removeApiKeyHelp')}
            action={text('removeApiKey')}
            onConfirm={() => {
              remove(true);
              return Promise.resolve();
            }}
          />
        </Group>
      ) : null}
    </Stack>
  );
}

function Removed({ error, onKeep }: { error: React.ReactNode; onKeep: () => void }) {
  const text = useText('merchants');
  return (
    <div>
      <Text fw={500} size="sm">
        {text('apiKey')}
      </Text>
      <Group gap="sm">
        <Text role="status">{text('apiKeyRemoved')}</Text>
        <Button variant="default" size="xs" onClick={onKeep}>
          {text('keepApiKey')}
        </Button>
      </Group>
      {error === undefined || error === null ? null : (
        <Text size="sm" c="red" role="alert">
          {error}
        </Text>
      )}
    </div>
  );
}
