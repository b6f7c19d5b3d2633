import { leftAlone } from './support/left-alone'

/** Private files of the member export: messages, addresses, logins, payments. Known, so that nobody wonders, and never read. */
export const linkedinPrivate = leftAlone({
  id: 'linkedin-private',
  lowerCase: true,
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
    /^(messages|guide messages|learning ?coach ?messages|learning role play messages|(ai )?coach ?messages|email ?addresses|phone ?numbers|whatsapp phone ?numbers|registration|logins|security challenges|imported ?contacts|contacts|synced contacts|receipts( v2)?|search ?queries|ad targeting|inferences about you|job appli.*|job seeker.*|job postings?|online job postings|saved ?job ?alerts|verifications?|private identity asset|account status history|easy apply.*|blocked members|payment.*|premium.*|subscriptions?|invoices?|hiring.*)$/,
})
