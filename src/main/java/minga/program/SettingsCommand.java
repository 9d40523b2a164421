package minga.program;

import java.util.Locale;
import java.util.concurrent.Callable;
import minga.platform.Setting;
import minga.platform.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Command {@code settings}: prints the table of settings and says whether the present values are valid. */
@Command(
        name = "settings",
        description = "Muestra cada opción de configuración, su valor por omisión y lo que significa, y revisa las"
                + " actuales.",
        footer = {"", "Ejemplo: MINGA_HTTP_PORT=9000 java -jar minga.jar settings"})
final class SettingsCommand implements Callable<Integer> {

    @SuppressWarnings("unused")
    @Mixin
    private HelpOption help;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        for (Setting setting : Setting.values()) {
            spec.commandLine().getOut().printf(Locale.ROOT, "%-36s %-18s %s%n", setting, setting.fallback(),
                    setting.meaning());
        }
        spec.commandLine().getOut().printf(Locale.ROOT,
                "%nEn el archivo de configuración: MINGA_HTTP_PORT se escribe minga.http.port%n");
        Settings.read(System.getenv());
        return ExitCode.DONE;
    }
}
