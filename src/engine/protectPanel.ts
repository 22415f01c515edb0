import type { Panel } from '../domain/panel.ts';
import type { Protection } from '../domain/protection.ts';
import type { PublicPanel } from '../domain/publicPanel.ts';

/**
 * The only way from internal to public figures: every release goes through here. Today a release is either of an
 * invented city or the city itself declares that nothing needs protection; methods that suppress or alter small counts
 * take their place in this function.
 */
export function protectPanel(panel: Panel, protection: Protection): PublicPanel {
  switch (protection) {
    case 'none':
    case 'synthetic':
      return panel as PublicPanel;
  }
}
