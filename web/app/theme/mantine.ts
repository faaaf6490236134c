import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'

const seal: MantineColorsTuple = [
  '#eef6f2',
  '#e4f0ea',
  '#c4dfd3',
  '#9bcab8',
  '#63c9a8',
  '#3a9c7d',
  '#1d7a60',
  '#0b5d4b',
  '#084a3c',
  '#083f33',
]

/** The component library in our type, colours and corners; `tokens.css` is where they are decided. */
export const theme = createTheme({
  primaryColor: 'seal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  colors: { seal },
  fontFamily: 'var(--sans)',
  fontFamilyMonospace: 'var(--mono)',
  headings: { fontFamily: 'var(--serif)', fontWeight: '560' },
  defaultRadius: 6,
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    ActionIcon: { defaultProps: { size: 44 } },
    Button: { defaultProps: { size: 'md', mih: 44 } },
    CloseButton: { defaultProps: { size: 44 } },
    Input: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { radius: 10, centered: true } },
    Paper: { defaultProps: { radius: 10 } },
  },
})

const ours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-2)',
  '--mantine-color-placeholder': 'var(--ink-3)',
  '--mantine-color-error': 'var(--bad)',
  '--mantine-color-anchor': 'var(--seal)',
  '--mantine-color-default': 'var(--sheet)',
  '--mantine-color-default-hover': 'var(--sunk)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--field-line)',
  '--mantine-primary-color-contrast': 'var(--on-seal)',
  '--mantine-color-seal-filled': 'var(--seal)',
  '--mantine-color-seal-filled-hover': 'var(--seal-deep)',
  '--mantine-color-seal-text': 'var(--seal)',
  '--mantine-color-seal-light': 'var(--seal-2)',
  '--mantine-color-seal-light-color': 'var(--seal-ink)',
  '--mantine-color-seal-outline': 'var(--seal)',
  // Text on the filled main colour, where a component asks for white.
  '--mantine-color-white': 'var(--on-seal)',
}

/** Both schemes of the library read our tokens, which know the scheme themselves. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: ours,
  dark: { ...ours, '--mantine-color-dark-6': '#151e1a', '--mantine-color-dark-7': '#0f1613' },
})
