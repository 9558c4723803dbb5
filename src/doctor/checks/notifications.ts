import { checkNotifications } from "../../desk/notifications/check-notifications.ts";
import type { Check } from "../check.ts";

/** Whether agents can be told outside the Desk: signs in to the mail server, sends nothing. */
export const checkNotified: Check = ({ notifications, publicUrl }) =>
  checkNotifications(notifications, publicUrl);
