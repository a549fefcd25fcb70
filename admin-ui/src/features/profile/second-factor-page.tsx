import { useNavigate } from '@tanstack/react-router';
import { PlainPage } from '../../components/plain-page';
import { useText } from '../../lib/text';
import { SecondFactorSetUp } from './second-factor-set-up';

/** Where an owner demands a second factor: whoever has none sets it up before anything else. */
export default function SecondFactorPage() {
  const text = useText('profile');
  const navigate = useNavigate();
  return (
    <PlainPage title={text('secondFactorTitle')} description={text('secondFactorDemanded')}>
      <SecondFactorSetUp onDone={() => void navigate({ to: '/' })} />
    </PlainPage>
  );
}
