/** Every fact by its id (= its file name in camel case). */
export const FACTS = {}
