import { dataOf, isTest, moduleOf, type Source } from './sources.ts'

interface Exception {
  readonly from: string
  readonly to: string
  readonly reason: string
}

interface Ladder {
  readonly rungs: Readonly<Record<string, number>>
  readonly ledger: readonly string[]
  readonly packages: Readonly<Record<string, readonly string[]>>
  readonly exceptions: readonly Exception[]
}

export const ladder = dataOf<Ladder>('ladder.json')

type Fault = (from: Source, to: string) => string | undefined

/** One sentence for each import that a rule does not allow. */
function faults(sources: readonly Source[], fault: Fault): readonly string[] {
  return sources.flatMap((from) =>
    [...new Set(from.imports)].flatMap((to) => {
      const why = fault(from, to)
      return why === undefined ? [] : [`${from.path} imports ${to}: ${why}`]
    }),
  )
}

const isRules = (path: string) => path.endsWith('.rules.ts')
const excepted = (from: string, to: string) =>
  ladder.exceptions.some((each) => from.startsWith(each.from) && to.startsWith(each.to))

/** A module imports only modules below it. */
export const upward = (sources: readonly Source[]) =>
  faults(sources, (from, to) => {
    const [own, other] = [moduleOf(from.path), moduleOf(to)]
    if (own === undefined || other === undefined || own === other || isTest(from.path)) return undefined
    const [rung, below] = [ladder.rungs[own], ladder.rungs[other]]
    if (rung === undefined || below === undefined) return 'a module without a rung'
    return below < rung || excepted(from.path, to) ? undefined : `${other} is not below ${own}`
  })

/** Another module is entered by its front door to do, by its rules to reason. */
export const sideDoors = (sources: readonly Source[]) =>
  faults(sources, (from, to) => {
    const [own, other] = [moduleOf(from.path), moduleOf(to)]
    if (own === undefined || other === undefined || own === other || isTest(from.path)) return undefined
    return to.endsWith('/index.ts') || isRules(to) || excepted(from.path, to) ? undefined : 'neither index.ts nor rules'
  })

/** A module's front door is for others. */
export const ownDoor = (sources: readonly Source[]) =>
  faults(sources, (from, to) => {
    const own = moduleOf(from.path)
    return own !== undefined && to === `server/modules/${own}/index.ts` && !isTest(from.path) ? 'its own' : undefined
  })

/** Rules reason over values: kernel and other rules, nothing that asks the world. */
export const impure = (sources: readonly Source[]) => [
  ...faults(
    sources.filter(({ path }) => moduleOf(path) !== undefined && isRules(path)),
    (from, to) =>
      to.startsWith('server/kernel/') || isRules(to) || excepted(from.path, to)
        ? undefined
        : 'neither kernel nor rules',
  ),
  ...sources
    .filter(({ path }) => path.startsWith('server/modules/') && isRules(path))
    .filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bprocess\.env\b|\brandomUUID\(/.test(text))
    .map(({ path }) => `${path} asks the clock, chance or the environment`),
]

/** Who names a ledger account. */
export const ledgerUsers = (sources: readonly Source[]) =>
  faults(sources, (from, to) => {
    const own = moduleOf(from.path)
    if (own === undefined || own === 'ledger' || moduleOf(to) !== 'ledger' || isTest(from.path)) return undefined
    return ladder.ledger.includes(own) || excepted(from.path, to) ? undefined : 'ledger is not for this rung'
  })

const within = (folder: string, allowed: readonly string[]) => (sources: readonly Source[]) =>
  faults(
    sources.filter(({ path }) => path.startsWith(`${folder}/`) && !isTest(path)),
    (from, to) => {
      const inside = to.startsWith(`${folder}/`) || allowed.some((each) => to.startsWith(`${each}/`))
      if (inside || excepted(from.path, to)) return undefined
      const packages = ladder.packages[folder]
      const isPackage = !to.includes('/') || to.startsWith('@') || !/^(server|sdk|web|tests|record-format)\//.test(to)
      return isPackage && (packages === undefined || packages.includes(to)) ? undefined : `${folder} may not`
    },
  )

/** What each folder outside the ladder may import; packages are free unless `ladder.json` lists them. */
export const folders = {
  'kernel imports only itself': within('server/kernel', []),
  'platform imports kernel': within('server/platform', ['server/kernel']),
  'a module imports no entry': within('server/modules', ['server/kernel', 'server/platform']),
  'the sandbox provider is a company of its own': within('server/sandbox-provider', [
    'server/kernel',
    'server/platform',
  ]),
  'the sandbox lender is a company of its own': within('server/sandbox-lender', ['server/kernel', 'server/platform']),
  'the record format is pure': within('record-format', []),
  'the SDK knows no server': within('sdk', ['record-format']),
  'the web app knows no server': within('web', []),
} as const

/** Files that reach themselves by imports, type imports included. */
export function cycles(sources: readonly Source[]): readonly string[] {
  const next = new Map(sources.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) found.push([...trail.slice(trail.indexOf(path)), path].join(' → '))
    if (done.has(path) || trail.includes(path)) return
    for (const to of next.get(path) ?? []) visit(to, [...trail, path])
    done.add(path)
  }
  for (const path of next.keys()) visit(path, [])
  return found
}
