import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';

export default function ProfilePage() {
  const text = useText('profile');
  return <PageHeader title={text('title')} description={text('description')} />;
}
