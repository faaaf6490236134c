import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { CaseFileVerification, Finding, Manifest } from '@surety/record-format'
import type { ReactNode } from 'react'
import { instantText } from '../parts/formats.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { usePage } from '../shell/page-data.ts'
import { faultSentences } from './fault-sentences.ts'

/** What came of verifying a case file: genuine, genuine by another house, or where it breaks. */
export function CaseFileAnswer({ found }: { readonly found: CaseFileVerification }) {
  const isOfOthers = found.findings.length > 0 && found.findings.every(({ fault }) => fault === 'key-not-expected')
  if (found.ok)
    return (
      <Whole found={found} title={<Trans>This case file is genuine</Trans>}>
        <Trans>It is whole, unchanged, and signed by this house.</Trans>
      </Whole>
    )
  if (isOfOthers)
    return (
      <Whole found={found} title={<Trans>This case file is whole, but not signed by this house</Trans>}>
        <Trans>
          Nothing in it was changed since it was signed with the key below. Whose key that is, this page cannot know:
          compare it with the one that its house publishes.
        </Trans>
      </Whole>
    )
  return <Broken findings={found.findings} />
}

function Broken({ findings }: { readonly findings: readonly Finding[] }) {
  const { t, i18n } = useLingui()
  return (
    <ProblemNote title={t`This case file is not genuine`}>
      <p>
        <Trans>It was changed after it was made, or it is not complete:</Trans>
      </p>
      <ul>
        {findings.slice(0, 20).map(({ fault, at }) => (
          <li key={`${fault} ${at}`}>
            {i18n._(faultSentences[fault])} <code>{at}</code>
          </li>
        ))}
      </ul>
    </ProblemNote>
  )
}

interface WholeProps {
  readonly found: CaseFileVerification
  readonly title: ReactNode
  readonly children: ReactNode
}

function Whole({ found, title, children }: WholeProps) {
  const { manifest, ok } = found
  if (manifest === undefined) return null
  return (
    <div className="sheet" role="status" style={{ borderColor: ok ? 'var(--seal)' : 'var(--warn)' }}>
      <h2 style={{ fontSize: 'var(--text-large)' }}>{title}</h2>
      <p style={{ margin: '8px 0' }}>{children}</p>
      <Contents found={found} manifest={manifest} />
      <p className="small muted" style={{ margin: 0, overflowWrap: 'anywhere' }}>
        <Trans>Head:</Trans> <code>{manifest.timeline.head}</code>
        <br />
        <Trans>Key:</Trans> <code>{manifest.key}</code>
      </p>
    </div>
  )
}

/** Which order, how much of what, and which signed tree has it. */
function Contents({ found, manifest }: { readonly found: CaseFileVerification; readonly manifest: Manifest }) {
  const { locale } = usePage().language
  const { entries, files, erased, sealed, proof } = found
  const at = (instant: string) => instantText(instant, 'UTC', locale)
  const gone = manifest.gone.length + erased
  return (
    <ul>
      <li>
        <Trans>
          Order <code>{manifest.number}</code>, made {at(manifest.made_at)}
        </Trans>
      </li>
      <li>
        <Plural value={entries} one="# entry" other="# entries" />
        {' · '}
        <Plural value={files} one="# file" other="# files" />
      </li>
      {gone > 0 && (
        <li>
          <Plural
            value={gone}
            one="# text or file was erased; its hash stays"
            other="# texts or files were erased; their hashes stay"
          />
        </li>
      )}
      {sealed > 0 && (
        <li>
          <Plural
            value={sealed}
            one="# text is sealed: only staff read it"
            other="# texts are sealed: only staff read them"
          />
        </li>
      )}
      <li>{proof === undefined ? <Trans>No signed tree head covers it yet.</Trans> : <Proof proof={proof} />}</li>
    </ul>
  )
}

function Proof({ proof }: { readonly proof: NonNullable<CaseFileVerification['proof']> }) {
  const at = instantText(proof.at, 'UTC', usePage().language.locale)
  return (
    <Trans>
      Its first {proof.entries} entries stand in the tree that was signed {at}.
    </Trans>
  )
}
