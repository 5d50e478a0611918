/** What one is told of, where, and when not. */
import { QueryView } from '../../../shared/ui/QueryView';
import { Screen } from '../../../shared/ui/Screen';
import { useNotificationSettings } from '../settings/api';
import { Device } from '../settings/Device';
import { Digest } from '../settings/Digest';
import { Kinds } from '../settings/Kinds';
import { useSettingsText } from '../settings/messages';
import { QuietHours } from '../settings/QuietHours';

export function Component() {
  const t = useSettingsText();
  const query = useNotificationSettings();
  return (
    <Screen title={t('title')} back="/profile" narrow>
      <QueryView query={query}>
        {(settings) => (
          <>
            <Device settings={settings} />
            <QuietHours />
            <Kinds settings={settings} />
            <Digest settings={settings} />
          </>
        )}
      </QueryView>
    </Screen>
  );
}
