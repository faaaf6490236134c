/** How the reader wants the pages: light, dark, or as the device says. */
export type Theme = 'light' | 'dark' | 'auto'

export const themes: readonly Theme[] = ['light', 'dark', 'auto']

/** The theme of a cookie's value; `auto` for anything else. */
export function themeOf(value: string | undefined): Theme {
  return themes.find((each) => each === value) ?? 'auto'
}
