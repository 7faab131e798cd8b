using System.Globalization;
using System.Net;
using System.Net.Security;
using System.Security.Authentication;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NewsSearch.Cluster;

/// <summary>What connects to a cluster: whom it trusts, and through which proxy it goes.</summary>
internal static class ClusterHandlers
{
    /// <exception cref="IndexException">The file of authorities cannot be read.</exception>
    public static SocketsHttpHandler Of(ClusterAccess access)
    {
        var handler = new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            AutomaticDecompression = DecompressionMethods.All,
            ConnectTimeout = TimeSpan.FromSeconds(10),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            Proxy = access.Proxy,
            UseProxy = access.Proxy is not null,
        };
        handler.SslOptions.RemoteCertificateValidationCallback = static (asked, certificate, chain, errors) =>
            errors == SslPolicyErrors.None ? true : throw new AuthenticationException(Distrust(((SslStream)asked).TargetHostName, certificate as X509Certificate2, chain, errors));
        if (access.AuthorityFile is { } file)
        {
            X509Certificate2Collection authorities = ReadAuthorities(file);
            handler.SslOptions.CertificateChainPolicy = new X509ChainPolicy
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            handler.SslOptions.CertificateChainPolicy.CustomTrustStore.AddRange(authorities);
        }

        return handler;
    }

    /// <summary>Why a certificate is not trusted.</summary>
    private static string Distrust(string host, X509Certificate2? certificate, X509Chain? chain, SslPolicyErrors errors)
    {
        if (certificate is null)
        {
            return "it shows none";
        }

        if (errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch))
        {
            return $"it is not for {host}";
        }

        X509ChainElement[] elements = [.. chain?.ChainElements ?? Enumerable.Empty<X509ChainElement>()];
        X509ChainStatusFlags faults = elements.SelectMany(element => element.ChainElementStatus).Aggregate(X509ChainStatusFlags.NoError, (all, status) => all | status.Status);
        if (faults.HasFlag(X509ChainStatusFlags.NotTimeValid))
        {
            X509Certificate2 dated = elements.First(element => element.ChainElementStatus.Any(status => status.Status.HasFlag(X509ChainStatusFlags.NotTimeValid))).Certificate;
            string whose = dated.Equals(certificate) ? "it" : "that of its authority";
            return string.Create(
                CultureInfo.InvariantCulture, $"{whose} has expired or is not valid yet: it is valid from {dated.NotBefore.ToUniversalTime():yyyy-MM-dd} to {dated.NotAfter.ToUniversalTime():yyyy-MM-dd}");
        }

        return (faults & (X509ChainStatusFlags.UntrustedRoot | X509ChainStatusFlags.PartialChain)) != 0
            ? "no authority that is trusted here has signed it; name the file with the certificate of its own"
            : faults.ToString();
    }

    private static X509Certificate2Collection ReadAuthorities(string file)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new IndexException(IndexFault.Inaccessible, $"cannot read the certificates in {file}: {error.Message}", error);
        }

        return authorities.Count > 0 ? authorities : throw new IndexException(IndexFault.Inaccessible, $"there are no certificates in {file}");
    }
}
