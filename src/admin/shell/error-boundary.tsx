import { Component, type ComponentChildren } from 'preact'
import { say } from '../texts/say.ts'
import { EmptyState } from './empty-state.tsx'

interface Props {
  readonly children: ComponentChildren
}

interface State {
  readonly isBroken: boolean
}

/** Shows what became of a screen that threw, in its place; the menu goes on working. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { isBroken: false }

  override componentDidCatch(error: unknown): void {
    reportError(error)
    this.setState({ isBroken: true })
  }

  override render() {
    return this.state.isBroken ? <BrokenScreen /> : this.props.children
  }
}

const BrokenScreen = () => (
  <s-page heading={say('broken.heading')}>
    <s-section accessibilityLabel={say('broken.heading')}>
      <div role="alert">
        <EmptyState icon="alert-circle" heading={say('broken.what')} text={say('broken.text')}>
          <s-button slot="primary-action" variant="primary" onClick={() => location.reload()}>
            {say('broken.reload')}
          </s-button>
        </EmptyState>
      </div>
    </s-section>
  </s-page>
)
