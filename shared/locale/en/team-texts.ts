import team from './team.json'

/** The team texts: the report needs them all, the page only with an employer open. */
export const teamTexts = { team }
