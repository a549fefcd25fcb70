import { PlainPage } from '../../components/plain-page';
import { useText } from '../../lib/text';

/** Where an owner demands a second factor: whoever has none sets it up before anything else. */
export default function SecondFactorPage() {
  const text = useText('profile');
  return (
    <PlainPage title={text('secondFactorTitle')} description={text('secondFactorDemanded')}>
      {null}
    </PlainPage>
  );
}
