import { leftAlone } from './support/left-alone'

/** Private files of the member export: messages, addresses, logins, payments. Known, so that nobody wonders, and never read. */
export const linkedinPrivate = leftAlone({
  id: 'linkedin-private',
  headers: [
    ['conversation id', 'from', 'to', 'date', 'content'],
    ['from', 'to', 'date', 'subject', 'content', 'direction'],
    ['email address', 'confirmed', 'primary', 'updated on'],
    ['extension', 'number', 'type'],
    ['number', 'extension', 'is whatsapp number?'],
    ['registered at', 'registration ip', 'subscription types'],
    ['login date', 'ip address', 'user agent'],
    ['challenge date', 'ip address', 'user agent'],
    ['firstname', 'lastname', 'emails'],
    ['transaction made at', 'description', 'currency code'],
    ['time', 'search query'],
    ['member age', 'member gender'],
    ['category', 'type of inference', 'inference'],
    ['application date', 'contact email', 'company name', 'job title'],
  ],
  names:
    /^(messages|guide_messages|learning_?coach_?messages|learning_role_play_messages|email addresses|phonenumbers|whatsapp phone numbers|registration|logins|security challenges|importedcontacts|contacts|receipts(_v2)?|searchqueries|search queries|ad_targeting|inferences_about_you|job applications|job applicant.*|job seeker.*|job seeker preferences|online job postings|savedjobalerts|verifications?|private_identity_asset|account status history)(_\d+)?( \(\d+\))?\.csv$/i,
})
