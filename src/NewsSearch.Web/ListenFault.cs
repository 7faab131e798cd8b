namespace NewsSearch.Web;

/// <summary>Why a server cannot listen.</summary>
public enum ListenFault
{
    /// <summary>Another program has the port.</summary>
    PortTaken,

    /// <summary>The system keeps the port for its administrator.</summary>
    PortForbidden,

    /// <summary>The address is none of this machine's.</summary>
    NotAnAddressHere,
}
