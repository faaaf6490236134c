import { Trans, useLingui } from '@lingui/react/macro'
import { instantText } from '../../parts/formats.ts'
import { Tag } from '../../parts/tag.tsx'
import { usePage } from '../../shell/page-data.ts'
import { Form } from '../form/form.tsx'
import { SaidNote } from '../trade/said-note.tsx'
import trade from '../trade/trade.module.css'
import { usePathName } from './number-words.ts'
import style from './policy.module.css'
import type { PolicySaid } from './policy-steps.ts'
import type { PolicyPage, PolicyVersion } from './read-policy.ts'
import { ReplayPart } from './replay-part.tsx'
import { useVersionState } from './section-words.ts'
import { leavesOf, type Value } from './typed-values.ts'

interface VersionsProps {
  readonly page: PolicyPage
  readonly said: PolicySaid | undefined
}

/** Every version, the newest first; what waits or comes is open. */
export function Versions({ page, said }: VersionsProps) {
  if (page.versions.length === 0) return null
  return (
    <section className={trade.stack} aria-labelledby="versions">
      <h2 id="versions">
        <Trans>Versions</Trans>
      </h2>
      {page.versions.map((version) => (
        <Version key={version.version} page={page} said={said} version={version} />
      ))}
    </section>
  )
}

function Version({ page, said, version }: VersionsProps & { readonly version: PolicyVersion }) {
  const { locale } = usePage().language
  const state = useVersionState()(version.state)
  const isOpen = version.state === 'proposed' || version.state === 'coming'
  const tone = version.state === 'in-effect' ? 'seal' : isOpen ? 'warn' : 'plain'
  return (
    <details className="sheet" open={isOpen || page.replay?.version === version.version}>
      <summary>
        <Trans>Version {version.version}</Trans> <Tag tone={tone}>{state}</Tag>{' '}
        <span className="muted">
          <Trans>from {instantText(version.effective_from, 'UTC', locale)} UTC</Trans>
        </span>
      </summary>
      <div className={trade.stack}>
        <p>
          “{version.reason}” <span className="muted small">{version.author}</span>
          {version.approver !== null && (
            <span className="muted small">
              {' · '}
              <Trans>approved by {version.approver}</Trans>
            </span>
          )}
        </p>
        <Differences version={version} />
        <ReplayPart page={page} version={version.version} />
        {version.state === 'proposed' && <Approval page={page} version={version} said={said} />}
      </div>
    </details>
  )
}

/** Each field that a version has otherwise than the one before it. */
function Differences({ version }: { readonly version: PolicyVersion }) {
  const { t } = useLingui()
  const nameOf = usePathName()
  const heads = [t`Number`, t`Before`, t`After`]
  const rows = version.differences.flatMap(({ number, before, after }) => {
    const [was, is] = [before, after].map(
      (each) => new Map(leavesOf(each as Value, number).map((l) => [l.path, l.value])),
    )
    const paths = [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    return paths.map((path) => ({ path, was: was?.get(path), is: is?.get(path) })).filter((row) => row.was !== row.is)
  })
  if (rows.length === 0)
    return (
      <p className="muted">
        <Trans>It changes nothing.</Trans>
      </p>
    )
  return (
    <table className="lists">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ path, was, is }) => (
          <tr key={path}>
            <th scope="row" className={style.path}>
              {nameOf(path)}
            </th>
            <td data-label={heads[1]}>
              <del>{String(was ?? '–')}</del>
            </td>
            <td data-label={heads[2]}>
              <ins>{String(is ?? '–')}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Approval({ page, version, said }: VersionsProps & { readonly version: PolicyVersion }) {
  const { t } = useLingui()
  if (version.author === page.self)
    return (
      <p className="muted">
        <Trans>You proposed this. Compliance or another administrator approves it.</Trans>
      </p>
    )
  if (!page.mayApprove)
    return (
      <p className="muted">
        <Trans>Compliance or an administrator approves it.</Trans>
      </p>
    )
  return (
    <Form method="post" className={trade.stack} preventScrollReset>
      <SaidNote said={said} on={String(version.version)} />
      <div>
        <button className="button" type="submit" name="version" value={version.version}>
          {t`Approve version ${version.version}`}
        </button>
      </div>
    </Form>
  )
}
