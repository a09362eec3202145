export const recipients = {
  'recipients.title': 'Recipients',
} as const;
