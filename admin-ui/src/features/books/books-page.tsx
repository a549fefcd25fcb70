import { PageHeader } from '../../components/page-header';
import { useText } from '../../lib/text';
import { DailyClose } from './daily-close';

export default function BooksPage() {
  const text = useText('books');
  return (
    <>
      <PageHeader title={text('title')} description={text('description')} />
      <DailyClose />
    </>
  );
}
