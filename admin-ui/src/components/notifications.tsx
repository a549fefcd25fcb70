import '@mantine/notifications/styles.css';
import { Notifications } from '@mantine/notifications';

/** The corner where `notify` says that something is done. */
export default function NotificationCorner() {
  return <Notifications position="bottom-right" />;
}
