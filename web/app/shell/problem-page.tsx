import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { isRouteErrorResponse, useRouteError } from 'react-router'
import type { EndedForm } from './ended-session.ts'
import { PublicFrame } from './public-frame.tsx'

/** The page when there is no page, in the frame of the public pages. */
export function ProblemPage() {
  return (
    <PublicFrame>
      <ProblemSaid />
    </PublicFrame>
  )
}

/** What happened, what it means and what to do; by the status of what was thrown. */
export function ProblemSaid() {
  const error = useRouteError()
  const status = isRouteErrorResponse(error) ? error.status : error instanceof TypeError ? 0 : 500
  const Said = pages[status] ?? Broken
  return (
    <div className="wrap" style={{ paddingBlock: 'var(--s7)', maxWidth: 720 }}>
      <Said />
    </div>
  )
}

function Page({ title, children }: { readonly title: ReactNode; readonly children: ReactNode }) {
  return (
    <>
      <h1>{title}</h1>
      <p className="muted" style={{ marginTop: 'var(--s4)' }}>
        {children}
      </p>
      <p>
        <a className="button" href="/">
          <Trans>To the first page</Trans>
        </a>
      </p>
    </>
  )
}

const pages: Readonly<Record<number, () => ReactNode>> = {
  0: Offline,
  401: SessionEnded,
  403: NotYours,
  404: Missing,
  429: TooMany,
  503: Resting,
}

function Missing() {
  return (
    <Page title={<Trans>There is no page at this address</Trans>}>
      <Trans>
        It may have moved, or it belongs to a company that you are not signed in for. Check the address, or start from
        the first page.
      </Trans>
    </Page>
  )
}

/** Without script: the form stands ready to be sent once more. */
function SessionEnded() {
  const error = useRouteError()
  const { action, fields, hasFiles } = (isRouteErrorResponse(error) ? error.data : {}) as Partial<EndedForm>
  return (
    <>
      <h1>
        <Trans>Your session has ended</Trans>
      </h1>
      <p className="muted" style={{ marginTop: 'var(--s4)' }}>
        <Trans>Nothing was done, and what you typed is kept on this page. Sign in, in another tab, then send it.</Trans>
        {hasFiles === true && (
          <>
            {' '}
            <Trans>Files do not stay; attach them afterwards.</Trans>
          </>
        )}
      </p>
      <form method="post" action={action}>
        {fields?.map(([name, value], n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may come several times, in this order
          <input key={n} type="hidden" name={name} value={value} />
        ))}
        <a className="button plain" href="/sign-in" target="_blank" rel="noreferrer">
          <Trans>Sign in, in another tab</Trans>
        </a>{' '}
        <button className="button" type="submit">
          <Trans>Send what I typed</Trans>
        </button>
      </form>
    </>
  )
}

function NotYours() {
  return (
    <Page title={<Trans>Your role does not reach here</Trans>}>
      <Trans>An administrator of your company can change what you may see and do.</Trans>
    </Page>
  )
}

function TooMany() {
  return (
    <Page title={<Trans>Too many requests in a short time</Trans>}>
      <Trans>Wait ten seconds and load the page again. What you sent before was kept or refused as a whole.</Trans>
    </Page>
  )
}

function Resting() {
  return (
    <Page title={<Trans>Surety does not answer right now</Trans>}>
      <Trans>
        Your orders and your money are not touched by this: nothing is decided while the server rests. Try again in a
        minute.
      </Trans>
    </Page>
  )
}

function Offline() {
  return (
    <Page title={<Trans>The connection is gone</Trans>}>
      <Trans>Your device does not reach Surety. Check its network and load the page again; nothing was sent.</Trans>
    </Page>
  )
}

function Broken() {
  return (
    <Page title={<Trans>This page could not be made</Trans>}>
      <Trans>
        The fault is ours and it is recorded. What you sent before was kept or refused as a whole, never half.
      </Trans>
    </Page>
  )
}
