import team from './team.json'

/** What is said of a team: the report needs all of it, the page only with an employer open. */
export const teamTexts = { team }
