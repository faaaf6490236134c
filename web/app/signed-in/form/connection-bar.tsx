import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useRevalidator } from 'react-router'
import { useConnection } from './connection.ts'
import style from './form.module.css'
import { SignInAgain } from './form.tsx'

/** While the server does not answer, the page asks again so often, milliseconds. */
const ASK_AGAIN_MS = 5_000

/** Whether the device has a connection, as it says itself. */
function useOnline(): boolean {
  const [isOnline, setOnline] = useState(true)
  useEffect(() => {
    const look = () => setOnline(navigator.onLine)
    look()
    window.addEventListener('online', look)
    window.addEventListener('offline', look)
    return () => {
      window.removeEventListener('online', look)
      window.removeEventListener('offline', look)
    }
  }, [])
  return isOnline
}

/** Says that what is shown may be old, and why; goes away by itself. */
export function ConnectionBar() {
  const { fault } = useConnection()
  const isOnline = useOnline()
  const { revalidate } = useRevalidator()
  useEffect(() => {
    if (!isOnline || fault === undefined || fault === 'not-signed-in') return
    const timer = setInterval(() => void revalidate(), ASK_AGAIN_MS)
    return () => clearInterval(timer)
  }, [fault, isOnline, revalidate])
  useEffect(() => {
    if (fault !== 'not-signed-in') return
    const look = () => document.visibilityState === 'visible' && void revalidate()
    document.addEventListener('visibilitychange', look)
    window.addEventListener('focus', look)
    return () => {
      document.removeEventListener('visibilitychange', look)
      window.removeEventListener('focus', look)
    }
  }, [fault, revalidate])
  return (
    <div role="status" className={isOnline && fault === undefined ? undefined : style.line}>
      {!isOnline ? (
        <div className="wrap">
          <Trans>
            You are offline. You see what was here before; what you type stays on this device until it can be sent.
          </Trans>
        </div>
      ) : fault === 'not-signed-in' ? (
        <div className="wrap">
          <Trans>Your session has ended. What you typed stays here.</Trans> <SignInAgain />
        </div>
      ) : fault === undefined ? null : (
        <div className="wrap">
          <Trans>
            Surety does not answer right now. You see what was here before; this page goes on by itself when it does.
          </Trans>
        </div>
      )}
    </div>
  )
}
