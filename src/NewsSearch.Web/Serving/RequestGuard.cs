using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace NewsSearch.Web.Serving;

/// <summary>Decides which requests are answered at all.</summary>
internal sealed class RequestGuard(ServerSettings settings)
{
    private readonly byte[]? _token = settings.Token is null ? null : Encoding.UTF8.GetBytes(settings.Token);

    /// <summary>Why the request is refused; null when it is not.</summary>
    public Problem? Refuse(HttpRequest request)
    {
        if (!IsOwnName(request.Host.Host))
        {
            return new Problem(421, "this server does not answer for that host")
            {
                Remedy = "call it by its address, by localhost, or by the name of its machine where it listens beyond that",
            };
        }

        if (_token is not null && !BringsToken(request.Headers))
        {
            return new Problem(401, "a token is needed")
            {
                Remedy = "send it as Authorization: Bearer TOKEN; a browser asks for it as the password of any user",
            };
        }

        return ChangesSomething(request.Method) && !IsOfOwnPage(request)
            ? new Problem(403, "only a page of this server changes anything here") { Remedy = "use the page, or the command line" }
            : request.ContentLength > Answer.MostBodyBytes ? new Problem(413, "the body is longer than 64 KB")
            : null;
    }

    /// <summary>
    /// Whether the name cannot be another site's that its owner had resolved to this machine (DNS rebinding): an address is resolved by nobody.
    /// The port is left out, since tunnels change it.
    /// </summary>
    private bool IsOwnName(string host)
    {
        bool isLocal = IPAddress.IsLoopback(settings.Address);
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (IPAddress.TryParse(host.AsSpan().Trim("[]"), out IPAddress? address) && (!isLocal || IPAddress.IsLoopback(address)))
            || (!isLocal && host.Equals(settings.MachineName, StringComparison.OrdinalIgnoreCase));
    }

    private bool BringsToken(IHeaderDictionary headers)
    {
        if (headers.Authorization is not [{ } stated])
        {
            return false;
        }

        const string Bearer = "Bearer ", Basic = "Basic ";
        string? token = stated.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? stated[Bearer.Length..].Trim()
            : stated.StartsWith(Basic, StringComparison.OrdinalIgnoreCase) ? PasswordOf(stated[Basic.Length..].Trim())
            : null;
        return token is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), _token);
    }

    private static string? PasswordOf(string credentials)
    {
        byte[] decoded = new byte[credentials.Length];
        return Convert.TryFromBase64String(credentials, decoded, out int length) && Encoding.UTF8.GetString(decoded, 0, length) is var pair && pair.Contains(':')
            ? pair[(pair.IndexOf(':', StringComparison.Ordinal) + 1)..]
            : null;
    }

    private static bool ChangesSomething(string method) => !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method);

    /// <summary>Whether it says that it comes from the server's own page; assistants, which no page is, may say nothing.</summary>
    private bool IsOfOwnPage(HttpRequest request) => request.Headers.Origin switch
    {
        [] => request.Headers["Sec-Fetch-Site"] is ["same-origin"] || (request.Path == AssistantEndpoint.Path && request.Headers["Sec-Fetch-Site"] is [] or ["none"]),
        [{ } origin] => IsOwnOrigin(origin, request.Host.Value ?? ""),
        _ => false,
    };

    /// <summary>Beyond loopback a proxy with TLS may stand before the server.</summary>
    private bool IsOwnOrigin(string origin, string host) => origin.Equals($"http://{host}", StringComparison.OrdinalIgnoreCase)
        || (!IPAddress.IsLoopback(settings.Address) && origin.Equals($"https://{host}", StringComparison.OrdinalIgnoreCase));
}
