import { leftAlone } from './support/left-alone'

/** Files of the member export that say nothing about any check: known, and left alone. */
export const linkedinUnused = leftAlone({
  id: 'linkedin-unused',
  headers: [
    ['school name', 'start date', 'end date', 'degree name'],
    ['name', 'proficiency'],
    ['name', 'url', 'authority', 'started on'],
    ['title', 'description', 'url', 'started on'],
    ['title', 'description', 'url', 'start date'],
    ['title', 'description', 'issued on'],
    ['organization', 'followed on'],
    ['hashtag', 'createdtime', 'lastmodifiedtime'],
    ['first name', 'last name', 'company', 'job title', 'text'],
    ['endorsement date', 'skill name'],
    ['content title', 'content description', 'content type'],
    ['date/time', 'media description', 'media link'],
    ['event name', 'event time', 'status'],
    ['date', 'status', 'fullname'],
    ['company name', 'role', 'cause'],
    ['name', 'published on', 'description', 'publisher'],
    ['saved item', 'createdtime'],
    ['saveditem', 'createdtime'],
    ['save date', 'job url'],
    ['saved date', 'job url'],
    ['profile summary'],
  ],
  names:
    /^(education|languages|certifications|licenses|projects|honors( awards)?|courses|organizations|patents|publications|test ?scores|volunteering|causes|company follows|hashtag follows|member follows|follow(s|ing)|recommendations( (received|given))?|endorsements?( (received|given) info)?|learning|rich ?media|media files|videos?|calendar|reviews|causes you care about|member hashtags?|events|saved ?articles|saved items|saved jobs|ads clicked|jobs|lan ads engagement|profile summary|groups?|group ?(members?|posts?|comments|likes|memberships?)|likes|recent activity|interests|newsletters?( subscriptions)?|services? marketplace.*|providers?|opportunities|engagements|talent question.*|digital wallet.*|content posts|identity content.*|creator.*|polls?|people follows|pages? admin.*)$/,
})
