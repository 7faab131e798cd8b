using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NewsSearch.Archive;
using NewsSearch.Web.Serving;

namespace NewsSearch.Web;

/// <summary>
/// The archive over HTTP: the page, and the API for programs. Kestrel alone, without a host, configuration or injection around it: nothing that lies in the
/// working directory or the environment changes what it does.
/// </summary>
public sealed class NewsServer : IDisposable
{
    /// <summary>Bytes of a request's first line, the query in it percent-encoded.</summary>
    private const int MostLineBytes = 32 * 1024;

    private readonly KestrelServer _kestrel;
    private readonly WebApplication _application;

    private NewsServer(KestrelServer kestrel, WebApplication application, Uri address)
    {
        (_kestrel, _application) = (kestrel, application);
        Address = address;
    }

    /// <summary>Where a browser on this machine finds the page.</summary>
    public Uri Address { get; }

    /// <summary>Listens, and answers from then on. The archive is the caller's, and must stay open until the server has stopped.</summary>
    /// <exception cref="ArgumentException">An address beyond loopback without a token.</exception>
    public static async Task<Result<NewsServer, ListenFault>> StartAsync(NewsArchive archive, ServerSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Token is null && !IPAddress.IsLoopback(settings.Address))
        {
            throw new ArgumentException("whoever reaches this address must bring a token", nameof(settings));
        }

        // A search keeps its thread; what reads and writes the connections must find another at once.
        ThreadPool.GetMinThreads(out int workers, out int ports);
        ThreadPool.SetMinThreads(Math.Max(workers, settings.Concurrency + 4), ports);

        var kestrel = new KestrelServer(Options.Create(OptionsOf(settings)), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), NullLoggerFactory.Instance), NullLoggerFactory.Instance);
        var application = new WebApplication(archive, settings);
        try
        {
            await kestrel.StartAsync(application, CancellationToken.None);
        }
        catch (Exception error) when (FaultOf(error) is not null)
        {
            kestrel.Dispose();
            application.Dispose();
            return FaultOf(error)!.Value;
        }

        application.Warm();
        return new NewsServer(kestrel, application, AddressOf(kestrel, settings));
    }

    /// <summary>Ends all searches and connections.</summary>
    public async Task StopAsync()
    {
        _application.Stop();
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await _kestrel.StopAsync(now.Token);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _kestrel.Dispose();
        _application.Dispose();
    }

    private static KestrelServerOptions OptionsOf(ServerSettings settings)
    {
        var options = new KestrelServerOptions { AddServerHeader = false, ApplicationServices = new NoServices() };
        options.Limits.MaxConcurrentConnections = settings.MostConnections;
        options.Limits.MaxConcurrentUpgradedConnections = 0;
        options.Limits.MaxRequestBodySize = Answer.MostBodyBytes;
        options.Limits.MaxRequestLineSize = MostLineBytes;
        options.Limits.MaxRequestBufferSize = 2 * MostLineBytes;
        options.Limits.RequestHeadersTimeout = settings.HeaderTime;
        options.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(1);
        options.Listen(settings.Address, settings.Port, static listen => listen.Protocols = HttpProtocols.Http1);
        return options;
    }

    private static ListenFault? FaultOf(Exception error) => error switch
    {
        IOException { InnerException: AddressInUseException } or AddressInUseException => ListenFault.PortTaken,
        SocketException { SocketErrorCode: SocketError.AccessDenied } => ListenFault.PortForbidden,
        SocketException { SocketErrorCode: SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported } => ListenFault.NotAnAddressHere,
        _ => null,
    };

    private static Uri AddressOf(KestrelServer kestrel, ServerSettings settings)
    {
        var bound = new Uri(kestrel.Features.Get<IServerAddressesFeature>()!.Addresses.First());
        IPAddress shown = settings.Address.Equals(IPAddress.Any) ? IPAddress.Loopback : settings.Address.Equals(IPAddress.IPv6Any) ? IPAddress.IPv6Loopback : settings.Address;
        return new UriBuilder(Uri.UriSchemeHttp, shown.ToString(), bound.Port).Uri;
    }

    /// <summary>Kestrel asks for services that a host would have, and does without those that are not there.</summary>
    private sealed class NoServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => null;
    }
}
