import { createSpotlight } from '@mantine/spotlight'

/** The command palette: its state, and what opens it. */
export const [spotlightStore, spotlight] = createSpotlight()
