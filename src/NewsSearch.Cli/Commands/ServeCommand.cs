using System.CommandLine;
using System.Net;
using NewsSearch.Archive;
using NewsSearch.Assistant;
using NewsSearch.Cli.Settings;
using NewsSearch.Cli.Wording;
using NewsSearch.Web;

namespace NewsSearch.Cli.Commands;

/// <summary><c>serve</c>: the archive for browsers and programs, until Ctrl-C.</summary>
internal static class ServeCommand
{
    /// <summary>Where a token is looked for that is not to be seen in a list of processes.</summary>
    private const string TokenVariable = "NEWSSEARCH_TOKEN";

    private const double PresetSeconds = 30;

    public static Command Create(Shell shell)
    {
        Option<int> port = Options.Number("--port", "The port to listen at; 0 for any that is free", ServerSettings.PresetPort, 0);
        var host = new Option<string?>("--host")
        {
            Description = "An address of this machine to listen at instead of 127.0.0.1, which no other machine reaches; 0.0.0.0 for all",
            HelpName = "ADDRESS",
        };
        var token = new Option<string?>("--token")
        {
            Description = $"What every request must bring; with --host, one is made and printed when none is given [default: ${TokenVariable}]",
            HelpName = "TOKEN",
        };
        var open = new Option<bool>("--open") { Description = "Show the page in the browser" };
        Option<double?> timeout = Timeout.Option();
        timeout.Description = "Give a request up after so many seconds [default: 30]";
        var command = new Command("serve", """
            Show the archive in a browser, until Ctrl-C.
            Programs are answered below /api/v1, assistants at /mcp. The address of the page is printed.
            Only this machine reaches it, unless --host is given.
            Exit code: 0 ended by Ctrl-C, 2 error.

            Examples:
              newssearch serve
              newssearch serve --port 0 --open
              newssearch serve --host 0.0.0.0
            """)
        {
            port, host, token, open, timeout,
        };
        command.SetAction(parsed =>
        {
            if (parsed.GetValue(port) > IPEndPoint.MaxPort)
            {
                throw new UsageException($"--port takes a number from 0 to {IPEndPoint.MaxPort}, not {parsed.GetValue(port)}");
            }

            IPAddress address = AddressOf(parsed.GetValue(host));
            string? stated = parsed.GetValue(token) ?? shell.Variable(TokenVariable);
            if (stated is not null)
            {
                CheckToken(stated);
            }

            string? secret = stated ?? (IPAddress.IsLoopback(address) ? null : MakeToken());
            var settings = new CurrentSettings(shell, parsed);
            return Run(shell, settings, parsed.GetValue(open), madeToken: stated is null ? secret : null, new ServerSettings
            {
                Address = address,
                Port = parsed.GetValue(port),
                Token = secret,
                MachineName = shell.MachineName,
                Patience = TimeSpan.FromSeconds(Timeout.Seconds(shell, parsed.GetValue(timeout), settings) ?? PresetSeconds),
                Concurrency = 2 * shell.ProcessorCount,
                Place = settings.Engine.Place,
                HasHome = !settings.IsPassing,
                Version = VersionCommand.Version,
                ShownPath = shell.DisplayPath,
                IndexWords = IndexFaultWording.Of,
                MeaningWords = MeaningFaultWording.Of,
                Faulted = error => shell.Warn($"internal error ({error.GetType().Name}): {error.Message}"),
                Clock = shell.Clock,
            });
        });
        return command;
    }

    private static int Run(Shell shell, CurrentSettings settings, bool open, string? madeToken, ServerSettings server)
    {
        using NewsArchive archive = settings.Archive();
        if (!archive.HasIndex)
        {
            shell.Warn($"nothing is in the index at {settings.Engine.Place} yet; the page shows it as soon as newssearch index has put something there");
        }

        // An assistant is told that its search took too long before the server gives the request up.
        using var assistant = new AssistantServer(
            archive,
            new AssistantSettings
            {
                Version = server.Version,
                Timeout = server.Patience * 0.9,
                ShownPath = server.ShownPath,
                IndexWords = server.IndexWords,
                MeaningWords = server.MeaningWords,
            },
            server.Clock);
        using var interruption = new Interruption(shell, () => "interrupted; the index is as at its last commit");
        if (!NewsServer.StartAsync(archive, server with { Assistant = Answer }).GetAwaiter().GetResult().TryGet(out NewsServer? listening, out ListenFault fault))
        {
            return shell.Fail(Words(fault, server));
        }

        using (listening)
        {
            shell.Text.WriteLine(listening.Address.AbsoluteUri);
            shell.Flush();
            if (madeToken is not null)
            {
                shell.Tell($"token: {madeToken}");
                shell.Tell("a browser asks for it as a password, of any user; programs send it as Authorization: Bearer TOKEN");
            }

            shell.Tell("Ctrl-C ends the server");
            if (open && !shell.OpenAddress(listening.Address.AbsoluteUri))
            {
                shell.Warn($"no browser could be started; open {listening.Address.AbsoluteUri}");
            }

            interruption.Token.WaitHandle.WaitOne();
            listening.StopAsync().GetAwaiter().GetResult();
        }

        return ExitCode.Success;

        Task<Result<byte[], string>> Answer(ReadOnlyMemory<byte> message, string? version, CancellationToken cancellation) =>
            assistant.AnswerAsync(message, version, shell.Warn, cancellation);
    }

    /// <exception cref="UsageException">It is no address.</exception>
    private static IPAddress AddressOf(string? host) => host is null or "localhost" ? IPAddress.Loopback
        : IPAddress.TryParse(host, out IPAddress? address) ? address
        : throw new UsageException($"--host takes an address of this machine such as 192.168.1.5, or 0.0.0.0 for all, not '{host}'");

    /// <exception cref="UsageException">It would be guessed, or cannot be sent.</exception>
    private static void CheckToken(string token)
    {
        if (token.Length < ServerSettings.ShortestToken)
        {
            throw new UsageException($"a token of {token.Length} characters is guessed too easily; give {ServerSettings.ShortestToken} or more, or leave it out with --host to have one made");
        }

        if (!token.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '+' or '/' or '='))
        {
            throw new UsageException("a token has letters, digits and -._~+/= alone");
        }
    }

    /// <summary>122 bits of the system's generator; .NET's own for secrets needs OpenSSL, which may not be installed.</summary>
    private static string MakeToken() => Guid.NewGuid().ToString("N");

    private static string Words(ListenFault fault, ServerSettings server) => fault switch
    {
        ListenFault.PortTaken => $"port {server.Port} is taken by another program; choose one with --port, or 0 for any that is free",
        ListenFault.PortForbidden => $"the system does not let you listen at port {server.Port}; choose one from 1024 with --port",
        ListenFault.NotAnAddressHere => $"{server.Address} is no address of this machine; give one that it has, or 0.0.0.0 for all, with --host",
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };
}
