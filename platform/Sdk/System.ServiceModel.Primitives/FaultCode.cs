namespace System.ServiceModel;

public class FaultCode
{
    public FaultCode(string name)
        : this(name, string.Empty, null)
    {
    }

    public FaultCode(string name, FaultCode subCode)
        : this(name, string.Empty, subCode)
    {
    }

    public FaultCode(string name, string ns)
        : this(name, ns, null)
    {
    }

    public FaultCode(string name, string ns, FaultCode subCode)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        Namespace = ns;
        SubCode = subCode;
    }

    public string Namespace { get; }

    public string Name { get; }

    public FaultCode SubCode { get; }
}
