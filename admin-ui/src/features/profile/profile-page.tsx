import { useSession } from '../../api/session';
import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';
import { NameSection } from './name-section';
import { PasswordSection } from './password-section';
import { SecondFactorSection } from './second-factor-section';
import { SessionsSection } from './sessions-section';

/** What people do with their own account. */
export default function ProfilePage() {
  const text = useText('profile');
  const { user } = useSession();
  return (
    <>
      <PageHeader title={text('title')} description={text('description')} />
      <NameSection user={user} />
      <PasswordSection email={user.email} />
      <SecondFactorSection />
      <SessionsSection />
    </>
  );
}
