using System.Runtime.Serialization;

namespace Microsoft.Xrm.Sdk;

[DataContract(Name = "ManagedProperty{0}", Namespace = "http://schemas.microsoft.com/xrm/2011/Contracts")]
public abstract class ManagedProperty<T> : IExtensibleDataObject
{
    [DataMember]
    public T Value { get; set; }

    public ExtensionDataObject ExtensionData { get; set; }
}
