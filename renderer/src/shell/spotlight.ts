import { createSpotlight } from '@mantine/spotlight'

/** The command palette's state, and the actions that open it. */
export const [spotlightStore, spotlight] = createSpotlight()
