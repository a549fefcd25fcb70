import type { components } from '../../api/schema';
import { merchantWarning } from '../../components/merchant-warning';
import { Said } from '../../components/said/said';
import { hasText, useText } from '../../lib/text';
import { findingInChinese } from './in-chinese';

type Schemas = components['schemas'];
type Finding = Schemas['GoLiveFindingDto'];

/** What was found, in Chinese, and beside it what the provider said of it. */
export function FindingInChinese({ finding }: { finding: Finding }) {
  const common = useText('common');
  const { code, values } = finding;
  if (isMerchantWarning(code)) return merchantWarning({ code, values }, common);
  const { said } = values;
  return (
    <>
      {findingInChinese(code, values)}
      {typeof said === 'string' ? (
        <>
          （<Said>{said}</Said>）
        </>
      ) : null}
    </>
  );
}

function isMerchantWarning(code: Finding['code']): code is Schemas['MerchantWarningCode'] {
  return hasText('common', `merchantWarning.${code}`);
}
