using System.Globalization;
using NewsSearch.Cluster;
using NewsSearch.Home.Settings;

namespace NewsSearch.Cli.Settings;

/// <summary>
/// By what right a cluster is asked: variables of the environment, else a file that its owner alone can read. Never an option, which everybody on the machine
/// sees among the processes; and no message repeats a word of it.
/// </summary>
internal static class AccessReader
{
    private const string Variables = "NEWSSEARCH_ENGINE_";

    private const UnixFileMode Others = UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private static readonly string[] Names = ["user", "password", "key", "token"];

    /// <summary>Whether variables say it, of any cluster that is asked.</summary>
    public static bool IsInVariables(Shell shell) =>
        Names.Any(name => VariableOf(shell, name) is not null) || shell.Variable(SettingTable.EngineAccess.Variable!) is not null;

    /// <exception cref="UsageException">What is said does not fit together, or the file may be read by others.</exception>
    public static ClusterAccess Read(Shell shell, CurrentSettings settings)
    {
        string? authorities = PathOf(settings.Of(SettingTable.EngineAuthorities), shell, settings);
        var said = Names.Select(name => (Name: name, Value: VariableOf(shell, name))).Where(variable => variable.Value is not null)
            .ToDictionary(variable => variable.Name, variable => variable.Value!, StringComparer.Ordinal);
        string origin = $"{Variables}USER, PASSWORD, KEY and TOKEN";
        if (said.Count == 0 && PathOf(settings.Of(SettingTable.EngineAccess), shell, settings) is { } file)
        {
            (said, origin) = (ReadFile(file), file);
        }

        foreach (string sent in (ReadOnlySpan<string>)["key", "token"])
        {
            if (said.GetValueOrDefault(sent) is { } value && (said[sent] = value.Trim()).Any(character => character is <= ' ' or > '~'))
            {
                throw new UsageException($"the {sent} of the cluster has a blank, a line end or a letter beyond ASCII in it, which none can have; see {origin}");
            }
        }

        string? Of(string name) => said.GetValueOrDefault(name);
        ClusterAccess access = (Of("user"), Of("password"), Of("key"), Of("token")) switch
        {
            (null, null, null, null) => ClusterAccess.Trusting(authorities),
            ({ } user, { } password, null, null) => ClusterAccess.ByPassword(user, password, authorities),
            (null, null, { } key, null) => ClusterAccess.ByKey(key, authorities),
            (null, null, null, { } token) => ClusterAccess.ByToken(token, authorities),
            _ => throw new UsageException($"the cluster's access takes a user and a password, or a key, or a token, and nothing else of these; see {origin}"),
        };
        return access.Through(ClusterProxy.Of(shell.Variable));
    }

    private static string? VariableOf(Shell shell, string name) => shell.Variable(Variables + name.ToUpperInvariant());

    private static string? PathOf(SettingValue value, Shell shell, CurrentSettings settings) => value.Value.Length == 0 ? null
        : value.Origin == settings.Home.SettingsPath ? Path.GetFullPath(value.Value, settings.Home.Directory)
        : shell.AbsolutePath(value.Value);

    private static Dictionary<string, string> ReadFile(string file)
    {
        try
        {
            if (!OperatingSystem.IsWindows() && (File.GetUnixFileMode(file) & Others) != 0)
            {
                throw new UsageException($"{file} can be read or written by others, and it holds the access to a cluster; let nobody else: chmod 600 {file}");
            }

            var said = new Dictionary<string, string>(StringComparer.Ordinal);
            int number = 0;
            foreach (string line in File.ReadLines(file))
            {
                number++;
                if (line.Length == 0 || line[0] == '#')
                {
                    continue;
                }

                int sign = line.IndexOf('=', StringComparison.Ordinal);
                if (sign < 0 || Array.IndexOf(Names, line[..sign].Trim()) < 0)
                {
                    throw new UsageException(string.Create(CultureInfo.InvariantCulture, $"{file}, line {number}, begins with none of user=, password=, key= and token="));
                }

                said[line[..sign].Trim()] = line[(sign + 1)..].Trim();
            }

            return said;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"cannot read the access to the cluster in {file}: {error.Message}");
        }
    }
}
