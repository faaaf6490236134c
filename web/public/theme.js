// Before the first paint: says to the component library which of the two colour schemes is shown.
const page = document.documentElement
const dark = matchMedia('(prefers-color-scheme: dark)')
function apply() {
  const { theme } = page.dataset
  page.dataset.mantineColorScheme = theme === 'light' || theme === 'dark' ? theme : dark.matches ? 'dark' : 'light'
}
apply()
dark.addEventListener('change', apply)
