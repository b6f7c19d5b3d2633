import { createTheme, type CSSVariablesResolver } from '@mantine/core'

/** Mantine's theme in terms of the design tokens; colours are set in `styles/mantine.css`. */
export const theme = createTheme({
  fontFamily: 'var(--font-ui)',
  headings: { fontFamily: 'var(--font-ui)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '14px', xl: '15px' },
  lineHeights: { xs: '16px', sm: '20px', md: '20px', lg: '22px', xl: '20px' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '20px', xl: '24px' },
  radius: { xs: '3px', sm: '5px', md: '5px', lg: '8px', xl: '8px' },
  defaultRadius: 'sm',
  primaryColor: 'dark',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    // Browser autocomplete would remember clients that have been erased.
    Input: { defaultProps: { autoComplete: 'off' } },
    Modal: {
      defaultProps: {
        centered: true,
        transitionProps: { duration: 160 },
        overlayProps: { backgroundOpacity: 0.35 },
      },
    },
    // The window's own header is the only banner landmark.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Menu: {
      defaultProps: { position: 'bottom-end', transitionProps: { duration: 160 }, withinPortal: true },
    },
    Tooltip: { defaultProps: { openDelay: 400, transitionProps: { duration: 90 } } },
  },
})

/** Mantine writes no variables: they are in the style sheet, which follows the page's theme. */
export const cssVariables: CSSVariablesResolver = () => ({ variables: {}, light: {}, dark: {} })
